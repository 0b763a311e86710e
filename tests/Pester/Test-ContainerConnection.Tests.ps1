BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.TestContainerConnectionCommand'
    $PSDefaultParameterValues = @{ 'Test-ContainerConnection:HelperImage' = $Image }
    $listen = 'sh', '-c', 'trap exit TERM; while :; do httpd -f -p 80 -h /tmp; sleep 1; done'
    $net = New-DockerNetwork "$Prefix-net" -Subnet 10.215.20.0/24 -Label $Label
    $dual = New-DockerNetwork "$Prefix-dual" -Subnet 10.215.21.0/24, fd00:215:21::/64 -IPv6 -Label $Label
    $far = New-DockerNetwork "$Prefix-far" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    $web2 = Start-TestContainer 'web2' -Network $net
    $db = Start-DockerContainer $Image -Command $listen -Name "$Prefix-db" -Network $net -Alias data -Label $Label
    $db2 = Start-TestContainer 'db2' -Network $far
    $nobody = '10.215.20.199'
}

AfterAll { Remove-TestObject }

Describe 'Test-ContainerConnection' {
    It 'reaches <Way>' -TestCases @(
        @{ Way = 'a name'; To = { $db.Name }; Name = { $db.Name } }
        @{ Way = 'an alias'; To = { 'data' }; Name = { 'data' }; Count = 3 }
        @{ Way = 'an address'; To = { $db.IPv4Addresses[0] }; Name = { $db.IPv4Addresses[0] } }
        @{ Way = 'an object'; To = { $db }; Name = { $db.Name } }
    ) {
        $test = Test-ContainerConnection $web (& $To) -Count ([Math]::Max(1, $Count))
        $test | Should -BeOfType ([DockerNetwork.ConnectionTest])
        $test.Succeeded | Should -BeTrue
        $test.Reason | Should -BeNullOrEmpty
        $test.Name | Should -Be (& $Name)
        $test.To, $test.Network, $test.IPAddress | Should -Be $db.Name, $net.Name, $db.IPv4Addresses[0]
        $test.Protocol | Should -Be Icmp
        $test.LatencyMs | Should -BeGreaterThan 0
        $test.LatencyMs | Should -BeLessThan 1000
    }

    It 'reaches a port by TCP, and says which refuses' {
        $open = Test-ContainerConnection $web data 80 -Count 2
        $open.Succeeded, $open.Protocol, $open.Port | Should -Be $true, 'Tcp', 80
        $open.LatencyMs | Should -BeGreaterThan 0
        $open.LatencyMs | Should -BeLessThan 2000
        $closed = Test-ContainerConnection $web data 81
        $closed.Succeeded, $closed.Reason, $closed.LatencyMs | Should -Be $false, 'Refused', $null
        $closed.Message | Should -BeLike '*data*'
    }

    It 'tells an answer, a refusal and silence by UDP apart' {
        $answer = Test-ContainerConnection $web 127.0.0.11 53 -Protocol Udp
        $answer.Succeeded | Should -BeTrue -Because $answer.Message
        $answer.LatencyMs | Should -BeGreaterThan 0
        $answer.LatencyMs | Should -BeLessThan 2000
        (Test-ContainerConnection $web data 81 -Protocol Udp).Reason | Should -Be Refused
        $silence = Test-ContainerConnection $web $nobody 81 -Protocol Udp -AttemptTimeoutSec 1
        $silence.Succeeded, $silence.Reason | Should -Be $false, 'TimedOut'
        $silence.Message | Should -BeLike '*no refusal either*'
    }

    It 'gives an address that nobody has its time: <_.Keys> <_.Values>' -ForEach @{}, @{ Port = 80 } {
        $test = Test-ContainerConnection $web $nobody -AttemptTimeoutSec 1 @_
        $test.Succeeded, $test.Reason, $test.Network | Should -Be $false, 'TimedOut', $net.Name
    }

    It 'says that a name does not resolve' {
        $test = Test-ContainerConnection $web nowhere-at-all
        $test.Succeeded, $test.Reason, $test.IPAddress | Should -Be $false, 'NameNotFound', $null
        $test.Message | Should -BeLike '*nowhere-at-all*'
    }

    It 'asks the servers outside for a name that the engine does not know: <_>' -ForEach 'user-defined', 'bridge' -Skip:($env:DOCKERNETWORK_TEST_PRIVATE -ne '1') {
        $client = if ($_ -eq 'bridge') { Start-TestContainer 'onbridge' -Network bridge } else { $web }
        $tests = Test-ContainerConnection $client outside.example, nosuch.example
        $tests.Succeeded | Should -Be $true, $false -Because "$tests"
        $tests[0].IPAddress, $tests[0].To, $tests[0].Network | Should -Be '192.0.2.53', 'outside.example', $null
        $tests[1].Reason | Should -Be NameNotFound
        $tests[1].Message | Should -BeLike '*outside answer that there is no such name (NXDOMAIN)*'
        $family = Test-ContainerConnection $client outside.example -IPv6
        $family.Reason | Should -Be NoAddressOfFamily -Because "$family"
        if ($_ -eq 'bridge') { Remove-DockerContainer $client -Force -Confirm:$false }
    }

    It 'tests each family and each port' {
        $both = Start-DockerContainer $Image -Command $listen -Name "$Prefix-both" -Network $dual -Label $Label
        $ipv6 = (Get-DockerNetworkEndpoint -Container $both).IPv6Address
        $client = Start-TestContainer 'client' -Network $dual
        foreach ($to in $both.Name, $both) {
            $tests = Test-ContainerConnection $client $to -Port 80, 81
            $tests.IPAddress | Should -Be (@($both.IPv4Addresses) * 2 + @($ipv6) * 2)
            "$($tests.Port) $($tests.Succeeded)" | Should -Be '80 81 80 81 True False True False' -Because "$tests"
        }
        (Test-ContainerConnection $client $both -IPv6).IPAddress | Should -Be $ipv6
        (Test-ContainerConnection $client $both -IPv4).IPAddress | Should -Be $both.IPv4Addresses[0]
        (Test-ContainerConnection $web data -IPv6).Reason | Should -Be NoAddressOfFamily
        { Test-ContainerConnection $client $both.IPv4Addresses[0] -IPv6 -ErrorAction Stop } |
            Should -Throw "*is not an IPv6 address*" -ErrorId "RequestInvalid,$cmdlet"
        Test-ContainerConnection $client $both 80 -Quiet | Should -BeExactly $true
        Test-ContainerConnection $client $both 80, 81 -Quiet | Should -BeExactly $false
        Remove-DockerContainer $both, $client -Force -Confirm:$false
    }

    It 'is false, quietly, for what is not there' {
        Test-ContainerConnection $web "$Prefix-no*" -Quiet | Should -BeExactly $false
        Test-ContainerConnection $web, "$Prefix-no" data -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'says that there is no common network, and the command that it gives mends it' {
        $tests = Test-ContainerConnection $web $db2.Name, $db2, $db2.IPv4Addresses[0]
        $tests.Reason | Should -Be (@('NoCommonNetwork') * 3)
        $tests.To | Should -Be (@($db2.Name) * 3)
        $joined = & ([scriptblock]::Create($tests[1].RecommendedAction))
        $mended = Test-ContainerConnection $web (Get-DockerContainer $db2)
        $joined | Disconnect-DockerNetwork
        $mended.Succeeded | Should -BeTrue
    }

    It 'says that a container does not run, and the command that it gives mends it' {
        Stop-DockerContainer $db -GracePeriod 0
        try {
            $stopped = Test-ContainerConnection $web data
            $stopped.Succeeded, $stopped.Reason | Should -Be $false, 'NotRunning'
            (Test-ContainerConnection $web (Get-DockerContainer $db)).Reason | Should -Be NotRunning
            (Test-ContainerConnection $db $web).Reason | Should -Be NotRunning
            & ([scriptblock]::Create($stopped.RecommendedAction)) | Out-Null
            (Test-ContainerConnection $web data).Succeeded | Should -BeTrue
        } finally { Start-DockerContainer -Container $db | Out-Null }
    }

    It 'says that an client is paused' {
        Invoke-Raw Post "containers/$($web2.Id)/pause" | Out-Null
        try {
            $paused = Test-ContainerConnection $web2 data
            $paused.Reason, $paused.RecommendedAction | Should -Be 'NotRunning', $null
            $paused.Message | Should -BeLike '*paused*'
        } finally { Invoke-Raw Post "containers/$($web2.Id)/unpause" | Out-Null }
    }

    It 'says that an internal network has no way out' {
        $inside = New-DockerNetwork "$Prefix-inside" -Internal -Label $Label
        $kept = Start-TestContainer 'kept' -Network $inside
        $test = Test-ContainerConnection $kept 192.0.2.1 -AttemptTimeoutSec 1
        $test.Succeeded, $test.Reason, $test.Network | Should -Be $false, 'InternalNetwork', $null
        $test.RecommendedAction | Should -Be "Connect-DockerNetwork bridge $($kept.Name)"
        Remove-DockerContainer $kept -Force -Confirm:$false
    }

    It 'says that a network keeps its containers apart' {
        $options = @{ 'com.docker.network.bridge.enable_icc' = $false }
        $apart = New-DockerNetwork "$Prefix-apart" -Option $options -Label $Label
        $one = Start-TestContainer 'one' -Network $apart
        $two = Start-DockerContainer $Image -Command $listen -Name "$Prefix-two" -Network $apart -Label $Label
        foreach ($port in @{}, @{ Port = 80 }) {
            $test = Test-ContainerConnection $one $two -AttemptTimeoutSec 1 @port
            $test.Succeeded, $test.Reason, $test.Network | Should -Be $false, 'InterContainerDisabled', $apart.Name
            $test.RecommendedAction | Should -BeLike 'New-DockerNetwork shared*'
        }
        Remove-DockerContainer $one, $two -Force -Confirm:$false
    }

    It 'tries everyone with everyone, and every client''s lines are in the same order' {
        $tests = "$Prefix-web*" | Test-ContainerConnection -To "$Prefix-db*"
        $tests.From | Should -Be $web.Name, $web.Name, $web2.Name, $web2.Name
        $tests.To | Should -Be $db.Name, $db2.Name, $db.Name, $db2.Name
        $tests.Succeeded | Should -Be $true, $false, $true, $false
    }

    It 'shows as a block an client, a line a target' {
        $text = Test-ContainerConnection "$Prefix-web*" "$Prefix-db*" | Out-String -Width 120
        $blocks = $text -split 'From: ' | Select-Object -Skip 1
        $blocks.Count | Should -Be 2
        $blocks[0] | Should -Match "^$([regex]::Escape($web.Name))\s"
        $lines = "(?s)$([regex]::Escape($db.Name))\s.*True.*$([regex]::Escape($db2.Name))\s.*False\s+NoCommonNetwork"
        $blocks[0] | Should -Match $lines
        ($text -split '\r?\n').ForEach({ $_.TrimEnd().Length }) | Measure-Object -Maximum | ForEach-Object Maximum |
            Should -BeLessOrEqual 120
    }

    It 'sorts, groups and is exported' {
        $tests = Test-ContainerConnection "$Prefix-web*" "$Prefix-db*"
        ($tests | Sort-Object Succeeded, From | Select-Object -First 1).To | Should -Be $db2.Name
        ($tests | Group-Object Reason | Where-Object Name).Name | Should -Be NoCommonNetwork
        ($tests | ConvertTo-Json -Depth 4 | ConvertFrom-Json).To | Should -Contain $db.Name
        $file = Join-Path $TestDrive 'tests.csv'
        $tests | Export-Csv $file
        (Import-Csv $file | Where-Object Reason).RecommendedAction | Should -BeLike 'Connect-DockerNetwork*'
    }

    It 'is an error for an client that is not there, and for a port that does not go with the protocol' {
        { Test-ContainerConnection "$Prefix-no" data -ErrorAction Stop } |
            Should -Throw -ErrorId "ContainerNotFound,$cmdlet"
        Test-ContainerConnection $web "$Prefix-no*" -ErrorAction Stop | Should -BeNullOrEmpty
        { Test-ContainerConnection $web data -Protocol Tcp -ErrorAction Stop } |
            Should -Throw -ErrorId "RequestInvalid,$cmdlet"
        { Test-ContainerConnection $web data 80 -Protocol Icmp -ErrorAction Stop } |
            Should -Throw -ErrorId "RequestInvalid,$cmdlet"
    }

    It 'completes containers' {
        Get-Completion "Test-ContainerConnection $Prefix-web -To $Prefix-d" | Should -Be $db.Name, $db2.Name
    }
}
