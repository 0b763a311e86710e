BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Subnet 10.215.10.0/24 -Label $Label
    $own = New-DockerNetwork "$Prefix-own" -Label $Label
    $web1 = Start-TestContainer 'web1' -Network $own
    $web2 = Start-TestContainer 'web2' -Network $own | Stop-DockerContainer -GracePeriod 0 -PassThru
}

AfterAll { Remove-TestObject }

Describe 'Connect-DockerNetwork' {
    AfterEach { Get-DockerNetworkEndpoint $net | Disconnect-DockerNetwork }

    It 'connects containers from the pipeline, running or stopped, and gives their endpoints' {
        $endpoints = Get-DockerContainer "$Prefix-web*" | Connect-DockerNetwork $net -Alias web
        $endpoints | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.NetworkEndpoint]) }
        ($endpoints | Sort-Object Container).Container | Should -Be $web1.Name, $web2.Name
        $endpoints.Aliases | Should -Be 'web', 'web'
    }

    It 'connects by name, with an address' {
        (Connect-DockerNetwork $net.Name $web1.Name -IPAddress 10.215.10.77).IPv4Address | Should -Be '10.215.10.77'
    }

    It 'keeps the case of aliases, and answers to them in any' {
        (Connect-DockerNetwork $net $web1 -Alias MyDb).Aliases | Should -BeExactly 'MyDb'
        (Resolve-ContainerName mydb -Network $net).Container | Should -Be $web1.Name
    }

    It 'is content with what is there, and an error with other settings: <State>' -TestCases @(
        @{ State = 'running'; Container = { $web1 } }
        @{ State = 'stopped'; Container = { $web2 } }
    ) {
        $container = & $Container
        Connect-DockerNetwork $net $container -Alias db | Out-Null
        (Connect-DockerNetwork $net $container -Alias db).Aliases | Should -Be 'db'
        { Connect-DockerNetwork $net $container -Alias other -ErrorAction Stop } | Should -Throw '*aliases are db, not other*' -ErrorId 'AlreadyConnected,*'
    }

    It 'connects several at once where it is asked for, and tells of them in order' {
        ($web2, $web1 | Connect-DockerNetwork $net -ThrottleLimit 4).Container | Should -Be $web2.Name, $web1.Name
        $web2, $web1 | Disconnect-DockerNetwork $net -ThrottleLimit 4
        $first = $web2, $web1 | Connect-DockerNetwork $net -ThrottleLimit 2 | Select-Object -First 1
        $first.Container | Should -Be $web2.Name
        { $web1 | Connect-DockerNetwork $net -ThrottleLimit 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'refuses an address that is not on the network' {
        { Connect-DockerNetwork $net $web1 -IPAddress 10.9.9.9 -ErrorAction Stop } | Should -Throw '*10.215.10.0/24*' -ErrorId 'AddressInvalid,*'
    }

    It 'says what it would do' {
        Get-WhatIfText "Connect-DockerNetwork $($net.Name) $($web1.Name) -Alias db -WhatIf" | Should -Match "Connect to network '$($net.Name)' as db.*$($web1.Name)"
        Get-DockerNetworkEndpoint $net | Should -BeNullOrEmpty
    }
}
