BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.SetDockerNetworkEndpointCommand'
    $one = New-DockerNetwork "$Prefix-one" -Label $Label -Subnet 10.231.0.0/24
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one, $two
    $old = Start-TestContainer 'old' -Network $one | Stop-DockerContainer -GracePeriod 0 -PassThru
    $asker = Start-TestContainer 'asker' -Network $one, $two

    function Get-Endpoint($Network, $Container) { Get-DockerNetworkEndpoint $Network -Container $Container }
}

AfterAll { Remove-TestObject }

Describe 'Set-DockerNetworkEndpoint' {
    It 'changes what is named and keeps the rest, of a <State> container' -TestCases @(
        @{ State = 'running'; Container = { $web }; Address = '10.231.0.77' }
        @{ State = 'stopped'; Container = { $old }; Address = '10.231.0.78' }
    ) {
        $container = & $Container
        (Set-DockerNetworkEndpoint $one $container -Alias db, cache).Aliases | Should -Be db, cache
        $set = Set-DockerNetworkEndpoint $one $container -IPAddress $Address
        $set.Aliases | Should -Be db, cache
        $set.RequestedIPv4Address | Should -Be $Address
        $set = Set-DockerNetworkEndpoint $one $container -AddAlias store -RemoveAlias 'ca*'
        $set.Aliases | Should -Be db, store
        $set.IPv4Address | Should -Be $Address
        (Get-Endpoint $one $container).RequestedIPv4Address | Should -Be $Address
        $names = (Resolve-ContainerName store -From $asker -ErrorAction Ignore).IPAddress
        if ($State -eq 'running') { $names | Should -Be $Address } else { $names | Should -BeNullOrEmpty }
        Set-DockerNetworkEndpoint $one $container -RemoveAlias * | ForEach-Object Aliases | Should -BeNullOrEmpty
    }

    It 'leaves an endpoint alone that has the settings already' {
        $before = Set-DockerNetworkEndpoint $one $web -Alias a, b -IPAddress 10.231.0.90
        $after = Set-DockerNetworkEndpoint $one $web -Alias b, a -AddAlias a -IPAddress 10.231.0.90
        $after.EndpointId | Should -Be $before.EndpointId
    }

    It 'gives an endpoint its settings and its address back when the engine refuses the change' {
        $before = Set-DockerNetworkEndpoint $one $web -Alias kept -IPAddress 10.231.0.91
        $failure = { Set-DockerNetworkEndpoint $one $web -DriverOption 'com.docker.network.endpoint.macaddress=zz' -ErrorAction Stop } |
            Should -Throw -ErrorId "*,$cmdlet" -PassThru
        "$failure" | Should -BeLike '*The endpoint has its settings back.*'
        $after = Get-Endpoint $one $web
        $after.Aliases | Should -Be $before.Aliases
        $after.IPv4Address | Should -Be $before.IPv4Address
        $after.MacAddress | Should -Be $before.MacAddress
        $after.DriverOptions.Count | Should -Be 0
    }

    It 'refuses what cannot be before it touches anything: <Error>' -TestCases @(
        @{ Error = 'AddressOverlap'; Settings = { @{ IPAddress = (Get-Endpoint $one $asker).IPv4Address } } }
        @{ Error = 'AddressInvalid'; Settings = { @{ IPAddress = '10.99.0.1' } } }
        @{ Error = 'AddressInvalid'; Settings = { @{ MacAddress = 'no' } } }
        @{ Error = 'AddressInvalid'; Settings = { @{ IPv6Address = 'fd00::9' } } }
    ) {
        $before = Get-Endpoint $one $web
        $settings = & $Settings
        { Set-DockerNetworkEndpoint $one $web @settings -ErrorAction Stop } | Should -Throw -ErrorId "$Error,$cmdlet"
        (Get-Endpoint $one $web).EndpointId | Should -Be $before.EndpointId
    }

    It 'is an error for a container that is not on the network, and for Docker''s own networks' {
        { Set-DockerNetworkEndpoint $two $old -Alias x -ErrorAction Stop } | Should -Throw -ErrorId "NotConnected,$cmdlet"
        { Set-DockerNetworkEndpoint nosuch $web -Alias x -ErrorAction Stop } | Should -Throw -ErrorId "NetworkNotFound,$cmdlet"
        $none = Start-TestContainer 'none'
        { Set-DockerNetworkEndpoint none $none -Alias x -ErrorAction Stop } | Should -Throw -ErrorId "NetworkPredefined,$cmdlet"
    }

    It 'takes endpoints and rows from the pipeline, and shows them with -WhatIf' {
        Set-DockerNetworkEndpoint $one $web -Alias first | Out-Null
        Get-Endpoint $one $web | Set-DockerNetworkEndpoint -AddAlias second | ForEach-Object Aliases | Should -Be first, second
        (Get-Endpoint $one $web).RequestedIPv4Address | Should -Be 10.231.0.91
        "Network,Container,AddAlias,IPAddress`n$($one.Name),$($web.Name),third,`n" | ConvertFrom-Csv |
            Set-DockerNetworkEndpoint | ForEach-Object Aliases | Should -Be first, second, third
        Get-WhatIfText "Set-DockerNetworkEndpoint $($one.Name) $($web.Name) -AddAlias fourth -WhatIf" |
            Should -BeLike '*fourth*'
        (Get-Endpoint $one $web).Aliases | Should -Be first, second, third
    }

    It 'refuses a change that would lose a MAC address' {
        $api = [version] (Get-DockerEngine).ApiVersion
        if ($api -lt [version] '1.44' -or $api -ge [version] '1.48') {
            Set-ItResult -Skipped -Because 'this engine cannot have such an address, or does not tell it'
            return
        }
        $fixed = Start-TestContainer 'fixed' -Network @{ Name = $two.Name; MacAddress = '02:42:de:ad:be:ef' }
        { Set-DockerNetworkEndpoint $two $fixed -AddAlias x -ErrorAction Stop } |
            Should -Throw -ErrorId "UnsupportedByEngine,$cmdlet"
        (Get-Endpoint $two $fixed).MacAddress | Should -Be '02:42:de:ad:be:ef'
    }

    It 'keeps the default gateway' {
        $route = { Invoke-DockerCommand $web -Command ip, route | Where-Object { $_ -like 'default*' } }
        $before = & $route
        Set-DockerNetworkEndpoint $two $web -AddAlias routed | Out-Null
        & $route | Should -Be $before
    }
}
