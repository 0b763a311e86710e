BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $api = (Get-DockerEngine).ApiVersion
    $tooNew = @(
        @{ Arguments = @{ GatewayPriority = 5 }; Since = '1.48' }
        @{ Arguments = @{ MacAddress = '02-42-ac-11-00-99' }; Since = '1.54' }
    ) | ForEach-Object { $_ + @{ Has = $api -ge [version] $_.Since } }
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.ConnectDockerNetworkCommand'
    $net = New-DockerNetwork "$Prefix-net" -Subnet 10.215.10.0/24, fd17:10::/64 -Gateway 10.215.10.1 -Label $Label
    $own = New-DockerNetwork "$Prefix-own" -Label $Label
    $web1 = Start-TestContainer 'web1' -Network $own
    $web2 = Start-TestContainer 'web2' -Network $own | Stop-DockerContainer -GracePeriod 0 -PassThru

    # Returns the engine's own data of a container's endpoint, without the module.
    function Get-RawEndpoint($Container) {
        (Invoke-Raw Get "containers/$($Container.Id)/json").NetworkSettings.Networks.($net.Name)
    }
}

AfterAll { Remove-TestObject }

Describe 'Connect-DockerNetwork' {
    AfterEach { Get-DockerNetworkEndpoint $net | Disconnect-DockerNetwork }

    It 'connects containers from the pipeline, running or stopped, and gives their endpoints' {
        $endpoints = Get-DockerContainer "$Prefix-web*" | Connect-DockerNetwork $net -Alias web
        $endpoints | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.NetworkEndpoint]) }
        ($endpoints | Sort-Object Container).Container | Should -Be $web1.Name, $web2.Name
        $endpoints.Aliases | Should -Be 'web', 'web'
        $endpoints | Disconnect-DockerNetwork | Should -BeNullOrEmpty
        (Get-DockerNetwork $net.Name).Containers | Should -BeNullOrEmpty
    }

    It 'connects what has the properties Network and Container' {
        ([pscustomobject]@{ Network = $net.Name; Container = $web1.Name } | Connect-DockerNetwork).Network |
            Should -Be $net.Name
        (Get-DockerNetworkEndpoint $net).Container | Should -Be $web1.Name
    }

    It 'connects by name, with aliases and an address, as the engine has them' -Tag 'network connect --alias' {
        $endpoint = Connect-DockerNetwork $net.Name $web1.Name -Alias db, Cache -IPAddress 10.215.10.77
        $endpoint.IPv4Address | Should -Be '10.215.10.77'
        $endpoint.Aliases | Should -BeExactly 'db', 'Cache'
        $endpoint.ContainerId | Should -Be $web1.Id
        $endpoint.DnsNames | Should -BeExactly $web1.Name, 'db', 'Cache', $web1.ShortId
        $there = Get-RawEndpoint $web1
        $there.IPAddress | Should -Be '10.215.10.77'
        $there.Aliases -ccontains 'Cache' | Should -BeTrue
    }

    It 'puts addresses of every kind on the interface' -Tag 'network connect --ip6', 'network connect --link-local-ip' {
        $addresses = @{ IPAddress = '10.215.10.7'; IPv6Address = 'fd17:10::7'; LinkLocalIPAddress = '169.254.34.22' }
        (Connect-DockerNetwork $net $web1 @addresses).IPv6Address | Should -Be 'fd17:10::7'
        $interfaces = (Invoke-DockerCommand $web1 ip address) -join "`n"
        '10.215.10.7/24', 'fd17:10::7/64', '169.254.34.22/16' |
            ForEach-Object { $interfaces | Should -Match ([regex]::Escape(" $_ ")) }
    }

    It 'makes a link a name of the other container' -Tag 'network connect --link' {
        Start-DockerContainer -Container $web2 | Connect-DockerNetwork $net | Out-Null
        try {
            $endpoint = Connect-DockerNetwork $net $web1 -Link "$($web2.Name):store"
            "$($endpoint.Links)" | Should -Be "$($web2.Name):store"
            Invoke-DockerCommand $web1 ping -c1 store |
                Should -Contain '1 packets transmitted, 1 packets received, 0% packet loss'
        } finally { Stop-DockerContainer $web2 -GracePeriod 0 }
    }

    It 'takes options of the endpoint as pairs and as a hashtable' -Tag 'network connect --driver-opt' {
        $endpoint = Connect-DockerNetwork $net $web2 -DriverOption a.b=c, @{ d = 1 }
        "$($endpoint.DriverOptions)" | Should -Be 'a.b=c, d=1'
        (Get-RawEndpoint $web2).DriverOpts.'a.b' | Should -Be 'c'
    }

    It 'keeps the case of aliases, and answers to them in any' {
        (Connect-DockerNetwork $net $web1 -Alias MyDb).Aliases | Should -BeExactly 'MyDb'
        (Resolve-ContainerName mydb -Network $net).Container | Select-Object -Unique | Should -Be $web1.Name
    }

    It 'is content with what is there, and an error with other settings: <State>' -Tag @(
        'network connect NETWORK CONTAINER', 'connect if it is not connected'
    ) -TestCases @(
        @{ State = 'running'; Container = { $web1 } }
        @{ State = 'stopped'; Container = { $web2 } }
    ) {
        $container = & $Container
        Connect-DockerNetwork $net $container -Alias db | Out-Null
        (Connect-DockerNetwork $net $container -Alias db).Aliases | Should -Be 'db'
        $failure = { Connect-DockerNetwork $net $container -Alias other -ErrorAction Stop } |
            Should -Throw '*aliases are db, not other*' -ErrorId "AlreadyConnected,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be ResourceExists
        (Get-DockerNetworkEndpoint $net).Aliases | Should -Be 'db'
    }

    It 'connects several at once where it is asked for, and tells of them in order' {
        ($web2, $web1 | Connect-DockerNetwork $net -ThrottleLimit 4).Container | Should -Be $web2.Name, $web1.Name
        $web2, $web1 | Disconnect-DockerNetwork $net -ThrottleLimit 4
        $first = $web2, $web1 | Connect-DockerNetwork $net -ThrottleLimit 2 | Select-Object -First 1
        $first.Container | Should -Be $web2.Name
        { $web1 | Connect-DockerNetwork $net -ThrottleLimit 0 } |
            Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'goes on after one that is not there: <_>' -ForEach 'one after another', 'several at once' {
        $limit = if ($_ -eq 'several at once') { @{ ThrottleLimit = 3 } } else { @{} }
        $found = $web2.Name, 'nobody', $web1.Name |
            Connect-DockerNetwork $net @limit -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Container | Should -Be $web2.Name, $web1.Name
        $problems.FullyQualifiedErrorId | Should -Be "ContainerNotFound,$cmdlet"
        $problems[0].TargetObject | Should -Be 'nobody'
    }

    It 'says before the request what cannot be: <Arguments.Keys> <Arguments.Values>' -TestCases @(
        @{ Arguments = @{ IPAddress = '10.9.9.9' }; Id = 'AddressInvalid'; Says = '*10.215.10.0/24*' }
        @{ Arguments = @{ IPAddress = '10.215' }; Id = 'AddressInvalid'; Says = "*'10.215'*" }
        @{ Arguments = @{ IPAddress = 'fd17:10::7' }; Id = 'AddressInvalid'; Says = '*is an IPv6 address. Use -IPv6Address*' }
        @{ Arguments = @{ IPv6Address = '10.215.10.7' }; Id = 'AddressInvalid'; Says = '*is an IPv4 address. Use -IPAddress*' }
        @{
            Arguments = @{ LinkLocalIPAddress = 'nowhere' }
            Id        = 'AddressInvalid'
            Says      = "*'nowhere' is not a valid IP address*"
        }
        @{ Arguments = @{ IPAddress = '10.215.10.1' }; Id = 'AddressOverlap'; Says = '*it is its gateway*' }
        @{
            Arguments = @{ IPAddress = '10.215.10.255' }
            Id        = 'AddressOverlap'
            Says      = '*the broadcast address of 10.215.10.0/24*'
        }
        @{
            Arguments = @{ DriverOption = 'com.docker.network.endpoint.ifname=a/b' }
            Id        = 'RequestInvalid'
            Says      = '*a name of an interface*'
        }
    ) {
        { Connect-DockerNetwork $net $web2 @Arguments -ErrorAction Stop } | Should -Throw $Says -ErrorId "$Id,$cmdlet"
        Get-DockerNetworkEndpoint $net | Should -BeNullOrEmpty
    }

    It 'says before the request what needs API <Since>: <Arguments.Keys>' -Tag @(
        'network connect --gw-priority', '(no flag) a MAC address at connect'
        'what an engine is too old for, before the request'
    ) -TestCases $tooNew {
        if ($Has) {
            (Connect-DockerNetwork $net $web2 @Arguments).Container | Should -Be $web2.Name
            return
        }
        $failure = { Connect-DockerNetwork $net $web2 @Arguments -ErrorAction Stop } |
            Should -Throw "*$Since*" -ErrorId "UnsupportedByEngine,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be NotImplemented
        Get-DockerNetworkEndpoint $net | Should -BeNullOrEmpty
    }

    It 'says who has an address that is taken, and leaves nothing in the other one' -Tag 'network connect --ip' {
        Connect-DockerNetwork $net $web1 -IPAddress 10.215.10.7 | Out-Null
        $other = Start-TestContainer 'other' -Network $own
        { Connect-DockerNetwork $net $other -IPAddress 10.215.10.7 -Alias x -ErrorAction Stop } |
            Should -Throw "*'$($web1.Name)' has 10.215.10.7*" -ErrorId "AddressOverlap,$cmdlet"
        Get-RawEndpoint $other | Should -BeNullOrEmpty
        Stop-DockerContainer $other -GracePeriod 0 -PassThru | Start-DockerContainer | ForEach-Object State |
            Should -Be 'running'
        Remove-DockerContainer $other -Force -Confirm:$false
    }

    # Engine 26.1.5 refuses, 20.10.24 does not (moby/moby daemon/container_operations.go, normalizeNetMode).
    It 'connects one whose own network is gone, or says which to make' {
        $gone = New-DockerNetwork "$Prefix-gone" -Label $Label
        $lost = Start-TestContainer 'lost' -Network $gone
        Remove-DockerNetwork $gone -Force -Confirm:$false
        if ((Get-DockerEngine).ApiVersion -ge [version] '1.44') {
            { Connect-DockerNetwork $net $lost -ErrorAction Stop } |
                Should -Throw "*New-DockerNetwork '$($gone.Name)'*" -ErrorId "EngineRefused,$cmdlet"
            New-DockerNetwork $gone.Name -Label $Label | Out-Null
        }
        (Connect-DockerNetwork $net $lost).Container | Should -Be $lost.Name
        Remove-DockerContainer $lost -Force -Confirm:$false
        Get-DockerNetwork "$($gone.Name)*" | Remove-DockerNetwork -Confirm:$false
    }

    It 'gives no alias on Docker''s own network' {
        { Connect-DockerNetwork bridge $web1 -Alias db -ErrorAction Stop } |
            Should -Throw -ErrorId "NetworkPredefined,$cmdlet"
    }

    It 'says what it would do' {
        $said = Get-WhatIfText "Connect-DockerNetwork $($net.Name) $($web1.Name) -Alias db -WhatIf"
        $said | Should -Match "Connect to network '$($net.Name)' as db.*$($web1.Name)"
        Get-DockerNetworkEndpoint $net | Should -BeNullOrEmpty
    }

    It 'completes what is apart, as Disconnect-DockerNetwork what is together' -Tag @(
        'Tab: networks a container is not on'
    ) {
        Connect-DockerNetwork $net $web2 | Out-Null
        Disconnect-DockerNetwork $own $web2
        try {
            $stem = "$Prefix-"
            Get-Completion "Connect-DockerNetwork -Container $($web1.Name) -Network $stem" | Should -Be $net.Name
            Get-Completion "Disconnect-DockerNetwork -Container $($web1.Name) -Network $stem" | Should -Be $own.Name
            Get-Completion "Connect-DockerNetwork $($own.Name) $stem" | Should -Be $web2.Name
            Get-Completion "Disconnect-DockerNetwork $($own.Name) $stem" | Should -Be $web1.Name
            Get-Completion "Connect-DockerNetwork $stem" | Should -Be $net.Name, $own.Name
            Get-Completion "Get-DockerNetwork -Container $($web1.Name) -Name $stem" | Should -Be $net.Name, $own.Name
        } finally { Connect-DockerNetwork $own $web2 | Out-Null }
    }
}
