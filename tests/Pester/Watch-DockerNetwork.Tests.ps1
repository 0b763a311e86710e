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

    It 'fits a table of 120 columns' {
        $lines = Watch-DockerNetwork $net -Since $start -First 2 | Format-Table | Out-String -Width 120 -Stream
        $lines -match "connect\s+$($net.Name)\s+bridge\s+$($web.Name)" | Should -Not -BeNullOrEmpty
    }

    It 'completes networks and actions' {
        Get-Completion "Watch-DockerNetwork $Prefix-n" | Should -Be $net.Name
        Get-Completion 'Watch-DockerNetwork -Action des' | Should -Be 'destroy'
    }
}
