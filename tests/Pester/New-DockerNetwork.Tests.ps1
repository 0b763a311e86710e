BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $api = (Get-DockerEngine).ApiVersion
    $mode = 'com.docker.network.bridge.gateway_mode_ipv4'
    $tooNew = @(
        @{ Arguments = @{ NoIPv4 = $true; IPv6 = $true }; Since = '1.48' }
        @{ Arguments = @{ Subnet = '0.0.0.0/24' }; Since = '1.52' }
        @{ Arguments = @{ Option = "$mode=routed" }; Since = '1.46' }
        @{ Arguments = @{ Option = "$mode=isolated"; Internal = $true }; Since = '1.48' }
    ) | ForEach-Object { $_ + @{ Has = $api -ge [version] $_.Since } }
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.NewDockerNetworkCommand'
    $manifest = (Get-Module DockerNetwork).Path -replace 'bin.*$', 'DockerNetwork.psd1'
}

AfterAll { Remove-TestObject }

Describe 'New-DockerNetwork' {
    AfterEach { Get-DockerNetwork "$Prefix*" | Remove-DockerNetwork -Force -Confirm:$false }

    It 'makes a network, and gives it' {
        $made = New-DockerNetwork "$Prefix-a" -Label $Label
        $made | Should -BeOfType ([DockerNetwork.Network])
        $made.Driver | Should -Be 'bridge'
        (Get-DockerNetwork $made.Name).Id | Should -Be $made.Id
    }

    It 'makes a network with every setting, each part for its subnet' -Tag @(
        'network create --driver', 'network create --subnet', 'network create --gateway', 'network create --ip-range'
        'network create --aux-address', 'network create --internal'
    ) {
        $settings = @{
            Driver = 'bridge'; Internal = $true; IPv6 = $true; Label = $Label
            Subnet = '10.215.1.0/24', 'fd17:11::/64'; Gateway = 'fd17:11::9', '10.215.1.9'
            IPRange = '10.215.1.128/25'; AuxAddress = @{ printer = '10.215.1.5' }
            Option = @{ 'com.docker.network.driver.mtu' = 1400 }
        }
        $made = New-DockerNetwork "$Prefix-pools" @settings
        $made.Internal | Should -BeTrue
        $made.Pools.Subnet | Should -Be '10.215.1.0/24', 'fd17:11::/64'
        $made.Pools[0].Gateway | Should -Be '10.215.1.9'
        $made.Pools[0].IPRange | Should -Be '10.215.1.128/25'
        $made.Pools[0].AuxAddresses.printer | Should -Be '10.215.1.5'
        $there = Invoke-Raw Get "networks/$($made.Id)"
        $there.Driver, $there.Internal, $there.EnableIPv6 | Should -Be 'bridge', $true, $true
        $there.Options.'com.docker.network.driver.mtu' | Should -Be '1400'
        $there.Labels.'dockernetwork.test' | Should -Be $Label['dockernetwork.test']
        $there.IPAM.Config[0].Gateway | Should -Be '10.215.1.9'
        $there.IPAM.Config[0].IPRange | Should -Be '10.215.1.128/25'
        $there.IPAM.Config[0].AuxiliaryAddresses.printer | Should -Be '10.215.1.5'
        $there.IPAM.Config[1].Gateway | Should -Match '^fd17:11::9'
    }

    It 'makes several from the pipeline' -Tag 'network create NAME' {
        ("$Prefix-p1", "$Prefix-p2" | New-DockerNetwork -Label $Label).Name | Should -Be "$Prefix-p1", "$Prefix-p2"
    }

    It 'makes nothing with -WhatIf, and says what it would' {
        Get-WhatIfText "New-DockerNetwork $Prefix-w -Subnet 10.215.2.0/24 -WhatIf" |
            Should -Match "Create network '$Prefix-w' on 10.215.2.0/24"
        Get-DockerNetwork "$Prefix-w*" | Should -BeNullOrEmpty
    }

    It 'is content with what is there when told so, and says in what it differs' -Tag 'create if it is not there' {
        $made = New-DockerNetwork "$Prefix-there" -Label $Label
        (New-DockerNetwork "$Prefix-there" -IfNotExists -Label $Label).Id | Should -Be $made.Id
        $failure = { New-DockerNetwork "$Prefix-there" -ErrorAction Stop } |
            Should -Throw -ErrorId "NetworkAlreadyExists,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be ResourceExists
        { New-DockerNetwork "$Prefix-there" -IfNotExists -Internal -Subnet 10.215.8.0/24 -ErrorAction Stop } |
            Should -Throw '*Internal is False, not True*not 10.215.8.0/24*' -ErrorId "NetworkDiffers,$cmdlet"
    }

    It 'gives containers an IPv6 subnet, and does not only note it' -Tag 'network create --ipv6' {
        $made = New-DockerNetwork "$Prefix-six" -Subnet fd17:12::/64 -Label $Label
        (Invoke-Raw Get "networks/$($made.Id)").EnableIPv6 | Should -BeTrue
        $web = Start-TestContainer 'six' -Network $made
        (Get-DockerNetworkEndpoint $made).IPv6Address | Should -BeLike 'fd17:12::*'
        Remove-DockerContainer $web -Force -Confirm:$false
    }

    It 'holds settings in one network, and takes them for another' -Tag @(
        'network create --config-only', 'network create --config-from'
    ) {
        $held = New-DockerNetwork "$Prefix-held" -ConfigOnly -Subnet 10.215.3.0/24 -Gateway 10.215.3.9 -Label $Label
        $held.ConfigOnly | Should -BeTrue
        # The network cannot have its own label.
        $takes = New-DockerNetwork "$Prefix-takes" -ConfigFrom $held.Name
        try {
            $takes.ConfigFrom | Should -Be $held.Name
            "$($takes.Pools)" | Should -Be '10.215.3.0/24'
            (Invoke-Raw Get "networks/$($takes.Id)").ConfigFrom.Network | Should -Be $held.Name
            (Get-DockerNetwork -Unused).Name | Should -Not -Contain $held.Name
        } finally { Remove-DockerNetwork $takes -Confirm:$false }
    }

    It 'gives options to the driver that gives out addresses' -Tag @(
        'network create --ipam-driver', 'network create --ipam-opt'
    ) {
        $made = New-DockerNetwork "$Prefix-ipam" -IpamDriver default -IpamOption a=b, c=d -Label $Label
        "$($made.IpamOptions)" | Should -Be 'a=b, c=d'
        (Invoke-Raw Get "networks/$($made.Id)").IPAM.Options.c | Should -Be 'd'
    }

    It 'takes options and labels as pairs, hashtables and those of another network' -Tag @(
        'network create --opt', 'network create --label'
    ) {
        $options = 'com.docker.network.driver.mtu=1300', @{ 'com.docker.network.bridge.enable_icc' = $false }
        $one = New-DockerNetwork "$Prefix-one" -Option $options -Label $Label, 'tier=front'
        $two = New-DockerNetwork "$Prefix-two" -Option $one.Options -Label $one.Labels
        $there = Invoke-Raw Get "networks/$($two.Id)"
        $there.Options.'com.docker.network.driver.mtu' | Should -Be '1300'
        $there.Options.'com.docker.network.bridge.enable_icc' | Should -Be 'false'
        $there.Labels.tier | Should -Be 'front'
    }

    It 'names the network that a subnet overlaps' {
        $first = New-DockerNetwork "$Prefix-first" -Subnet 10.215.9.0/24 -Label $Label
        { New-DockerNetwork "$Prefix-second" -Subnet 10.215.9.128/25 -ErrorAction Stop } |
            Should -Throw "*10.215.9.0/24 of network '$($first.Name)'*" -ErrorId "AddressOverlap,$cmdlet"
    }

    It 'refuses before anything is sent: <Arguments.Keys> <Arguments.Values>' -Tag @(
        'addresses that clash, before the request'
    ) -TestCases @(
        @{ Arguments = @{ Subnet = '10.215.3' }; Id = 'AddressInvalid'; Says = 'is not a valid prefix' }
        @{ Arguments = @{ Subnet = '10.215.3.1/24' }; Id = 'AddressInvalid'; Says = 'Did you mean 10.215.3.0/24?' }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; Gateway = '10.215.4.1' }
            Id = 'AddressInvalid'; Says = 'lies in none of the subnets'
        }
        @{ Arguments = @{ Gateway = '10.215.4.1' }; Id = 'AddressInvalid'; Says = 'there is no -Subnet' }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; IPRange = '10.215.2.0/23' }
            Id = 'AddressInvalid'; Says = 'lies in none of the subnets'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; AuxAddress = @{ a = 'x' } }
            Id = 'AddressInvalid'; Says = 'is not a valid IP address'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; Gateway = '10.215.3.1', '10.215.3.2' }
            Id = 'AddressInvalid'; Says = 'which takes one'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; IPRange = '10.215.3.7/25' }
            Id = 'AddressInvalid'; Says = 'Did you mean 10.215.3.0/25?'
        }
        @{
            Arguments = @{ Subnet = 'fd17:12::/64'; IPv6 = $false }
            Id = 'AddressInvalid'; Says = '-Subnet fd17:12::/64 and -IPv6:$false exclude each other'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; NoIPv4 = $true }
            Id = 'AddressInvalid'; Says = '-Subnet 10.215.3.0/24 and -NoIPv4 exclude each other'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24', '10.215.3.128/25' }
            Id = 'AddressOverlap'; Says = '10.215.3.0/24 and -Subnet 10.215.3.128/25 overlap'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; Gateway = '10.215.3.0' }
            Id = 'AddressOverlap'; Says = 'the address of 10.215.3.0/24 itself'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; AuxAddress = @{ a = '10.215.3.255' } }
            Id = 'AddressOverlap'; Says = 'the broadcast address of 10.215.3.0/24'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; Gateway = '10.215.3.5'; AuxAddress = @{ a = '10.215.3.5' } }
            Id = 'AddressOverlap'; Says = 'it is -Gateway 10.215.3.5 already'
        }
        @{
            Arguments = @{ Subnet = '10.215.3.0/24'; AuxAddress = @{ a = '10.215.3.5'; b = '10.215.3.5' } }
            Id = 'AddressOverlap'; Says = '-AuxAddress '
        }
        @{ Arguments = @{ Driver = 'host' }; Id = 'NetworkPredefined'; Says = "'host'" }
        @{ Arguments = @{ Driver = 'null' }; Id = 'NetworkPredefined'; Says = "'none'" }
    ) {
        $failure = { New-DockerNetwork "$Prefix-bad" @Arguments -ErrorAction Stop } |
            Should -Throw -ErrorId "$Id,$cmdlet" -PassThru
        "$failure".Contains($Says) | Should -BeTrue -Because "it says '$Says': $failure"
        Get-DockerNetwork "$Prefix*" | Should -BeNullOrEmpty
    }

    It 'says with both names what contradicts itself: <Says>' -TestCases @(
        @{
            Arguments = @{ ConfigOnly = $true; Internal = $true }
            Says      = '-ConfigOnly and -Internal exclude each other'
        }
        @{
            Arguments = @{ ConfigOnly = $true; Scope = 'local'; Attachable = $true }
            Says      = '-ConfigOnly and -Attachable, -Scope exclude each other'
        }
        @{
            Arguments = @{ ConfigFrom = 'bridge'; Label = 'a=b' }
            Says      = '-ConfigFrom and -Label exclude each other'
        }
        @{
            Arguments = @{ ConfigFrom = 'bridge'; Subnet = '10.215.3.0/24'; Option = 'a=b' }
            Says      = '-ConfigFrom and -Subnet, -Option exclude each other'
        }
        @{ Arguments = @{ Ingress = $true; Attachable = $true }; Says = '-Ingress and -Attachable exclude each other' }
        @{ Arguments = @{ Driver = 'overlay'; Scope = 'local' }; Says = '-Scope local is not for driver overlay' }
        @{
            Arguments = @{ Option = 'com.docker.network.bridge.enable_icc=maybe' }
            Says      = 'it must be true or false'
        }
        @{ Arguments = @{ Option = @{ 'com.docker.network.driver.mtu' = -4 } }; Says = 'a whole number from 0' }
        @{ Arguments = @{ Driver = 'ipvlan'; Option = 'ipvlan_mode=l9' }; Says = 'l2, l3, l3s' }
        @{ Arguments = @{ Option = '=b' }; Says = 'has no key' }
    ) {
        { New-DockerNetwork "$Prefix-bad" @Arguments -ErrorAction Stop } |
            Should -Throw "*$Says*" -ErrorId "RequestInvalid,$cmdlet"
        Get-DockerNetwork "$Prefix*" | Should -BeNullOrEmpty
    }

    It 'says before the request what needs API <Since>: <Arguments.Keys> <Arguments.Values>' -Tag @(
        'network create --ipv4=false', 'network create --subnet 0.0.0.0/24'
    ) -TestCases $tooNew {
        if ($Has) {
            (New-DockerNetwork "$Prefix-new" -Label $Label @Arguments).Name | Should -Be "$Prefix-new"
            return
        }
        { New-DockerNetwork "$Prefix-new" -Label $Label @Arguments -ErrorAction Stop } |
            Should -Throw "*needs API $Since*" -ErrorId "UnsupportedByEngine,$cmdlet"
        Get-DockerNetwork "$Prefix*" | Should -BeNullOrEmpty
    }

    It 'leaves the names of Docker alone: <_>' -ForEach 'bridge', 'host', 'none' {
        $failure = { New-DockerNetwork $_ -ErrorAction Stop } |
            Should -Throw -ErrorId "NetworkPredefined,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be PermissionDenied
    }

    It 'completes drivers, options and their values, and labels in use' -Tag @(
        'Tab: drivers, options and their values, labels'
    ) {
        New-DockerNetwork "$Prefix-tab" -Label ($Label + @{ case = $Prefix }) | Out-Null
        $drivers = Get-Completion 'New-DockerNetwork x -Driver '
        $drivers | Should -Contain 'bridge'
        $drivers | Should -Contain 'macvlan'
        $drivers | Should -Not -Contain 'host'
        Get-Completion 'Get-DockerNetwork -Driver ' | Should -Contain 'host'
        Get-Completion 'New-DockerNetwork x -Driver macvlan -Option macvlan_m' |
            Should -Be ('bridge', 'passthru', 'private', 'vepa').ForEach({ "macvlan_mode=$_" })
        Get-Completion 'New-DockerNetwork x -Option com.docker.network.driver.' |
            Should -Be 'com.docker.network.driver.mtu='
        Get-Completion 'New-DockerNetwork x -Option a=b, com.docker.network.bridge.enable_icc=t' |
            Should -Be 'com.docker.network.bridge.enable_icc=true'
        Get-Completion 'New-DockerNetwork x -Scope ' | Where-Object { $_ -in 'local', 'swarm' } |
            Should -Be 'local', 'swarm'
        Get-Completion 'Get-DockerNetwork -Label case=' | Should -Contain "case=$Prefix"
        Get-Completion 'New-DockerNetwork x -Label ca' | Should -Contain 'case'
        Get-Completion "Get-DockerNetwork -Label '!ca" | Should -Contain "'!case'"
    }

    It 'takes a free subnet of -PrefixLength' {
        $free = Find-DockerSubnet 26
        $one, $two = "$Prefix-one", "$Prefix-two" | New-DockerNetwork -PrefixLength 26 -Label $Label
        "$($one.Pools)" | Should -Be "$free"
        "$($two.Pools)" | Should -Match '/26$'
        (New-DockerNetwork $one.Name -PrefixLength 26 -IfNotExists).Id | Should -Be $one.Id
        { New-DockerNetwork $one.Name -PrefixLength 27 -IfNotExists -ErrorAction Stop } | Should -Throw -ErrorId "NetworkDiffers,$cmdlet"
        Find-DockerSubnet 27 | New-DockerNetwork "$Prefix-piped" -Label $Label | ForEach-Object { "$($_.Pools)" } | Should -Match '/27$'
    }

    It 'takes an IPv6 subnet too: <Arguments>' -TestCases @(
        @{ Arguments = @{ PrefixLength = 25; IPv6 = $true }; Pools = '^1\S+/25, fd\S+/64$' }
        @{ Arguments = @{ PrefixLength = 80 }; Pools = '^1\S+, fd\S+/80$' }
    ) {
        $made = New-DockerNetwork "$Prefix-six" -Label $Label @Arguments
        $made.EnableIPv6 | Should -BeTrue
        ($made.Pools.Subnet | Sort-Object { $_ -like 'fd*' }) -join ', ' | Should -Match $Pools
    }

    It 'takes over IPv6 with a free subnet' {
        $source = New-DockerNetwork "$Prefix-six-source" -PrefixLength 27 -IPv6 -Label $Label
        $copy = $source | New-DockerNetwork "$Prefix-six-copy" -PrefixLength 28
        $copy.EnableIPv6 | Should -BeTrue
        ($copy.Pools.Subnet | Sort-Object { $_ -like 'fd*' }) -join ', ' | Should -Match '^1\S+/28, fd\S+/64$'
    }

    It 'compares the other settings of an existing network with -PrefixLength too' {
        $null = New-DockerNetwork "$Prefix-same" -PrefixLength 27 -Label $Label
        { New-DockerNetwork "$Prefix-same" -PrefixLength 27 -Gateway 192.0.2.1 -IfNotExists -ErrorAction Stop } |
            Should -Throw -ErrorId "AddressInvalid,$cmdlet"
    }

    It 'does not take -PrefixLength with -Subnet' {
        { New-DockerNetwork "$Prefix-both" -Subnet 10.231.9.0/24 -PrefixLength 25 -ErrorAction Stop } |
            Should -Throw '*Leave one of them out*' -ErrorId "RequestInvalid,$cmdlet"
    }

    It 'takes the next free subnet where another client was faster' {
        $job = 1..3 | ForEach-Object {
            Start-ThreadJob { Import-Module $using:manifest; 1..4 | ForEach-Object { New-DockerNetwork "$using:Prefix-race-$using:_-$_" -PrefixLength 28 -Label $using:Label -ErrorAction Stop } }
        }
        $made = $job | Receive-Job -Wait -AutoRemoveJob
        ($made.Pools.Subnet | Sort-Object -Unique).Count | Should -Be 12
    }

    It 'does not complete options that the engine does not have' {
        $offered = Get-Completion 'New-DockerNetwork x -Option com.docker.network.bridge.gateway_mode_ipv4=r'
        [bool] $offered | Should -Be ((Get-DockerEngine).ApiVersion -ge [version] '1.46')
    }
}
