# Subnets, ranges and gateways of new networks, and the host's interfaces under them.
BeforeAll { . $PSScriptRoot/shared.ps1 }

AfterAll { Remove-TestObject }

Describe 'The addresses of a new network' {
    It 'keeps the length of a range of one address: <Range>' -TestCases @(
        @{ Name = 'one4'; Subnet = '10.215.20.0/24'; Range = '10.215.20.2/32' }
        @{ Name = 'one6'; Subnet = 'fd23:20::/64'; Range = 'fd23:20::2/128' }
    ) {
        $made = New-DockerNetwork "$Prefix-$Name" -Subnet $Subnet -IPRange $Range -Label $Label
        $made.Pools.IPRange | Should -Contain $Range
        (New-DockerNetwork "$Prefix-$Name" -Subnet $Subnet -IPRange $Range -IfNotExists).Id |
            Should -Be $made.Id
    }

    It 'compares addresses as addresses' {
        $config = @(
            @{ Subnet = '10.215.21.0/24' }
            @{ Subnet = 'fd23:21::/64'; Gateway = 'fd23:21:0000::0001'; AuxiliaryAddresses = @{ r6 = 'FD23:21:0::2' } }
        )
        $made = New-RawNetwork "$Prefix-six" @{ EnableIPv6 = $true; IPAM = @{ Config = $config } }
        $asked = @{
            Subnet = 'FD23:0021::/64', '10.215.21.0/24'; AuxAddress = @{ r6 = 'fd23:21::2' }; IfNotExists = $true
        }
        (New-DockerNetwork "$Prefix-six" @asked -Gateway fd23:21::1).Id | Should -Be $made.Id
        { New-DockerNetwork "$Prefix-six" @asked -Gateway fd23:21::5 -ErrorAction Stop } |
            Should -Throw '*fd23:21::5*' -ErrorId 'NetworkDiffers,*'
    }

    It 'finds a network with host bits in its subnet, as our own advice has it' {
        try {
            $made = New-RawNetwork "$Prefix-lan" @{ IPAM = @{ Config = @(@{ Subnet = '10.215.22.1/24' }) } }
        }
        catch {
            Set-ItResult -Skipped -Because 'this engine refuses host bits'
        }

        { New-DockerNetwork "$Prefix-lan" -Subnet 10.215.22.1/24 -IfNotExists -ErrorAction Stop } |
            Should -Throw '*Did you mean 10.215.22.0/24?' -ErrorId 'AddressInvalid,*'
        (New-DockerNetwork "$Prefix-lan" -Subnet 10.215.22.0/24 -IfNotExists).Id | Should -Be $made.Id
        $conflicts = (Test-DockerSubnet 10.215.22.128/25).Conflicts
        $conflicts | Should -HaveCount 1
        $conflicts[0].Kind | Should -Be 'Network'
    }

    It 'says that a subnet of another size is another one' {
        New-DockerNetwork "$Prefix-size" -Label $Label | Out-Null
        { New-DockerNetwork "$Prefix-size" -Subnet 0.0.0.0/25 -IfNotExists -ErrorAction Stop } |
            Should -Throw '*not one of /25*' -ErrorId 'NetworkDiffers,*'
    }

    It 'uses a subnet that a network without IPv6 only has on paper' {
        $config = @{ Subnet = '10.215.25.0/24' }, @{ Subnet = 'fd23:25::/64' }
        New-RawNetwork "$Prefix-half" @{ IPAM = @{ Config = $config } } | Out-Null
        (New-DockerNetwork "$Prefix-full" -Subnet fd23:25::/64 -Label $Label).EnableIPv6 | Should -BeTrue
    }

    It 'names the network that has the settings of -ConfigFrom already' {
        New-DockerNetwork "$Prefix-cfg" -ConfigOnly -Subnet 10.215.26.0/24 -Label $Label | Out-Null
        New-DockerNetwork "$Prefix-cf" -ConfigFrom "$Prefix-cfg" | Out-Null
        { New-DockerNetwork "$Prefix-cf2" -ConfigFrom "$Prefix-cfg" -ErrorAction Stop } |
            Should -Throw "*of network '$Prefix-cf'*'$Prefix-cfg'*" -ErrorId 'AddressOverlap,*'
    }

    Context 'on an interface of the host' {
        BeforeAll {
            $bridge = 'b' + $Prefix.Substring(4)
            New-DockerNetwork "$Prefix-br" -Option "com.docker.network.bridge.name=$bridge" -Label $Label | Out-Null
            New-DockerNetwork "$Prefix-m1" -Driver macvlan -Subnet 10.215.30.0/24 -Option "parent=$bridge" -Label $Label |
                Out-Null
        }

        It 'is one of several with ranges of one subnet, where the engine takes them' {
            $subnet = @{ Subnet = '10.215.24.0/24'; Label = $Label }
            $macvlan = @{ Driver = 'macvlan' } + $subnet
            'x', 'y' | ForEach-Object {
                New-DockerNetwork "$Prefix-$_" -Option "com.docker.network.bridge.name=$bridge$_" -Label $Label
            } | Out-Null
            New-DockerNetwork "$Prefix-r1" @macvlan -Option "parent=${bridge}x" -IPRange 10.215.24.0/25 | Out-Null
            New-DockerNetwork "$Prefix-r2" @macvlan -Option "parent=${bridge}y" -IPRange 10.215.24.128/25 |
                Should -BeOfType ([DockerNetwork.Network])
            New-DockerNetwork "$Prefix-r3" @subnet -IPRange 10.215.24.64/26 |
                Should -BeOfType ([DockerNetwork.Network])
            { New-DockerNetwork "$Prefix-r4" @subnet -IPRange 10.215.24.32/27 -ErrorAction Stop } |
                Should -Throw "*of network '$Prefix-r3'*" -ErrorId 'AddressOverlap,*'
        }

        It 'says what is wrong with it: <Driver> <Option>' -TestCases @(
            @{ Driver = 'macvlan'; Option = 'parent=nosuch9'; Id = 'RequestInvalid'; Named = "no interface 'nosuch9'" }
            @{ Driver = 'macvlan'; Option = 'parent=nosuch9.30'; Id = 'RequestInvalid'; Named = "'nosuch9'" }
            @{ Driver = 'ipvlan'; Option = 'parent=nosuch9'; Id = 'RequestInvalid'; Named = "'nosuch9'" }
            @{ Driver = 'macvlan'; Option = 'parent=BRIDGE'; Id = 'EngineRefused'; Named = "'PREFIX-m1'" }
            @{ Driver = 'bridge'; Option = 'com.docker.network.bridge.name=BRIDGE'; Id = 'EngineRefused'; Named = "'PREFIX-br'" }
        ) {
            $given = $Option -creplace 'BRIDGE', $bridge
            { New-DockerNetwork "$Prefix-m2" -Driver $Driver -Subnet 10.215.31.0/24 -Option $given -ErrorAction Stop } |
                Should -Throw "*$($Named -replace 'PREFIX', $Prefix)*" -ErrorId "$Id,*"
            Get-DockerNetwork "$Prefix-m2*" | Should -BeNullOrEmpty
        }
    }

    It 'refuses a network without any address' {
        { New-DockerNetwork "$Prefix-none" -NoIPv4 -ErrorAction Stop } | Should -Throw '*-IPv6*' -ErrorId 'RequestInvalid,*'
    }
}
