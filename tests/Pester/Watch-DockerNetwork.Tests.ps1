BeforeAll {
    . $PSScriptRoot/shared.ps1
    $start = Get-Date
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $web = Start-TestContainer 'web' -Network $net.Name
    Disconnect-DockerNetwork $net $web
}

AfterAll { Remove-TestObject }

Describe 'Watch-DockerNetwork' {
    It 'writes what happened, in order, with names' {
        $events = Watch-DockerNetwork $net.Name -Since $start -Until (Get-Date)
        $events.Action | Should -Be 'create', 'connect', 'disconnect'
        $events[1].Container | Should -Be $web.Name
        $events[0].NetworkId | Should -Be $net.Id
        $events[0] | Should -BeOfType ([DockerNetwork.NetworkEvent])
    }

    It 'ends with -First, with Select-Object and with -TimeoutSec' {
        (Watch-DockerNetwork $net -Since $start -First 2).Action | Should -Be 'create', 'connect'
        (Watch-DockerNetwork $net -Since $start | Select-Object -First 1).Action | Should -Be 'create'
        (Measure-Command { Watch-DockerNetwork "$Prefix-nobody" -TimeoutSec 1 }).TotalSeconds | Should -BeLessThan 5
    }

    It 'ends at once after Select-Object' {
        $null = Watch-DockerNetwork $net -Since $start | Select-Object -First 1
        (Measure-Command { Watch-DockerNetwork $net -Since $start | Select-Object -First 1 }).TotalMilliseconds | Should -BeLessThan 1000
    }

    It 'goes on through the pipeline' {
        ($net | Watch-DockerNetwork -Since $start -First 1 | Get-DockerNetwork).Id | Should -Be $net.Id
        (Watch-DockerNetwork -Container $web -Action connect -Since $start -First 1 | Get-DockerContainer).Id | Should -Be $web.Id
        (Watch-DockerNetwork $net -Since $start -Until (Get-Date) | Group-Object Action | Sort-Object Name).Name | Should -Be 'connect', 'create', 'disconnect'
        (Watch-DockerNetwork $net -Since $start -First 1 | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Network | Should -Be $net.Name
    }

    It 'watches objects from the pipeline by their ids' {
        ($web | Watch-DockerNetwork -Since $start -Until (Get-Date)).ForEach({ "$_" }) |
            Should -Be "connect $web@$net", "disconnect $web@$net"
        ($web | Watch-DockerNetwork -Since $start -First 1 | Get-DockerContainer).Id | Should -Be $web.Id
        (Watch-DockerNetwork $net -Action create -Since $start -Until (Get-Date) | Get-DockerNetwork).Id |
            Should -Be $net.Id
        Get-DockerNetwork "$Prefix-nosuch*" | Watch-DockerNetwork | Should -BeNullOrEmpty
    }

    It 'fits a table of 120 columns' {
        $lines = Watch-DockerNetwork $net -Since $start -First 2 | Format-Table | Out-String -Width 120 -Stream
        $lines -match "connect\s+$($net.Name)\s+bridge\s+$($web.Name)" | Should -Not -BeNullOrEmpty
    }

    It 'completes networks and actions' {
        Get-Completion "Watch-DockerNetwork $Prefix-n" | Should -Be $net.Name
        Get-Completion 'Watch-DockerNetwork -Action c' | Sort-Object | Should -Be 'connect', 'create'
    }

    It 'ends without an error when its time is over: <_.Keys>' -ForEach @(
        @{ TimeoutSec = { 1 } }
        @{ Until = { [datetime]::Now.AddSeconds(1) } }
        @{ Since = { '1m' }; Until = { [datetime]::Now.AddSeconds(1) } }
    ) {
        $arguments = @{}
        foreach ($name in $_.Keys) { $arguments[$name] = & $_[$name] }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Watch-DockerNetwork "$Prefix-nosuch*" @arguments -ErrorAction Stop | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 0.8
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 9
    }

    It 'says what makes no sense: <Line>' -TestCases @(
        @{ Line = { Watch-DockerNetwork -Since 1m -Until 2m -ErrorAction Stop }; Id = 'RequestInvalid' }
        @{ Line = { Watch-DockerNetwork -Action explode }; Id = 'ParameterArgumentValidationError' }
        @{ Line = { Watch-DockerNetwork -First 0 }; Id = 'ParameterArgumentValidationError' }
        @{ Line = { Watch-DockerNetwork -Since yesterday-ish }; Id = '*Argument*' }
    ) {
        $Line | Should -Throw -ErrorId "$Id,*"
    }

    It 'takes for a time how long ago it was, too: <Written>' -TestCases @(
        @{ Written = { '90s' }; Seconds = 90 }
        @{ Written = { '1h1m' }; Seconds = 3660 }
        @{ Written = { [timespan] '00:02:00' }; Seconds = 120 }
        @{ Written = { [datetime]::Now.AddSeconds(-30) }; Seconds = 30 }
        @{ Written = { [datetimeoffset]::UtcNow.AddSeconds(-30) }; Seconds = 30 }
        @{ Written = { [datetime]::UtcNow.AddSeconds(-30) }; Seconds = 30 }
    ) {
        $ago = ([DateTimeOffset]::UtcNow - ([DockerNetwork.EventTime] (& $Written)).Time).TotalSeconds
        $ago | Should -BeGreaterThan ($Seconds - 1)
        $ago | Should -BeLessThan ($Seconds + 30)
    }
}

Describe 'Watch-DockerNetwork of what is over' {
    BeforeAll {
        New-DockerNetwork "$Prefix-lab-2" -Label $Label | Out-Null
        $since = [DateTimeOffset]::UtcNow
        $lab, $far = "$Prefix-lab", "$Prefix-far" | New-DockerNetwork -Label $Label
        $one = Start-TestContainer 'one' -Network $lab
        Connect-DockerNetwork $far $one | Out-Null
        Disconnect-DockerNetwork $far $one
        Remove-DockerContainer $one -Force -Confirm:$false
        $lab, $far | Remove-DockerNetwork -Confirm:$false
        $until = [DateTimeOffset]::UtcNow
    }

    It 'gives what was asked for alone: <Filter.Keys> <Filter.Values>' -TestCases @(
        @{
            Filter   = @{ Network = 'lab' }
            Expected = 'create lab', 'connect one@lab', 'disconnect one@lab', 'destroy lab'
        }
        @{
            Filter   = @{ Network = 'far' }
            Expected = 'create far', 'connect one@far', 'disconnect one@far', 'destroy far'
        }
        @{
            Filter   = @{ Container = 'one' }
            Expected = 'connect one@lab', 'connect one@far', 'disconnect one@far', 'disconnect one@lab'
        }
        @{ Filter = @{ Container = 'one'; Network = 'far' }; Expected = 'connect one@far', 'disconnect one@far' }
        @{ Filter = @{ Network = '*'; Action = 'destroy' }; Expected = 'destroy lab', 'destroy far' }
        @{
            Filter   = @{ Network = '*'; Action = 'Create', 'CONNECT' }
            Expected = 'create lab', 'create far', 'connect one@lab', 'connect one@far'
        }
        @{ Filter = @{ Network = '*'; First = 2 }; Expected = 'create lab', 'create far' }
        @{ Filter = @{ Network = 'la' }; Expected = @() }
    ) {
        $arguments = $Filter.Clone()
        foreach ($name in 'Network', 'Container') {
            if ($Filter[$name]) { $arguments[$name] = "$Prefix-$($Filter[$name])" }
        }
        $events = @(Watch-DockerNetwork @arguments -Since $since -Until $until)
        $events.ForEach({ "$_".Replace("$Prefix-", '') }) | Should -Be $Expected
    }
}
