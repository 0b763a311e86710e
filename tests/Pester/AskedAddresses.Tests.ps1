# Requested addresses: an object shows an address that a container has, and never one that was only requested.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    # moby/moby#45402, fixed in Engine 28.0 (API 1.48).
    $losesBits = (Get-DockerEngine).ApiVersion -lt [version] '1.48'
    $isUnix = $env:DOCKER_HOST -like 'unix://*'
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $container = Start-TestContainer 'one' -Network bridge

    function Get-Addresses($Container) {
        (Invoke-DockerCommand $Container ip addr) -match 'scope global' -replace '^.*inet6? (\S+)/.*$', '$1'
    }
}

AfterAll { Remove-TestObject }

Describe 'An address of a family that the network does not have' -Skip:(-not $isUnix) {
    BeforeAll {
        # The docker CLI creates such a network; the module enables IPv6 if the network has an IPv6 subnet.
        $pools = @{ Config = @{ Subnet = '10.217.1.0/24' }, @{ Subnet = 'fd17:1::/64' } }
        $half = New-RawNetwork "$Prefix-half" @{ IPAM = $pools }
        $says = "*fd17:1::77*network '$($half.Name)'*no IPv6*"
    }

    AfterEach { Get-DockerContainer "$Prefix-h*" | Remove-DockerContainer -Force -Confirm:$false }

    It 'is refused before the request: <Line>' -TestCases @(
        @{ Line = { Connect-DockerNetwork $half $container -IPv6Address fd17:1::77 -ErrorAction Stop } }
        @{ Line = { Connect-DockerNetwork $half.Name $container -IPv6Address fd17:1::77 -WhatIf -ErrorAction Stop } }
        @{ Line = { Compare-ContainerName -Connect $half $container -IPv6Address fd17:1::77 -ErrorAction Stop } }
        @{ Line = {
                $settings = @{ Name = $half; IPv6Address = 'fd17:1::77' }
                Start-DockerContainer $Image -Name "$Prefix-h1" -Network $settings -ErrorAction Stop
            }
        }
        @{ Line = {
                $settings = @{ Name = $half; IPv6Address = 'fd17:1::77' }
                Invoke-DockerContainer $Image -Command true -Network $settings -ErrorAction Stop
            }
        }
    ) {
        $Line | Should -Throw $says -ErrorId 'AddressInvalid,*'
        Get-DockerContainer "$Prefix-h*" | Should -BeNullOrEmpty
        Get-DockerNetworkEndpoint $half | Should -BeNullOrEmpty
    }

    It 'is refused also as a link-local address' {
        { Connect-DockerNetwork $half $container -LinkLocalIPAddress fe80::77 -ErrorAction Stop } |
            Should -Throw "*fe80::77*'$($half.Name)'*no IPv6*" -ErrorId 'AddressInvalid,*'
        $settings = @{ Name = $half; LinkLocalIPAddress = '169.254.7.7', 'fe80::77' }
        { Start-DockerContainer $Image -Name "$Prefix-h1" -Network $settings -ErrorAction Stop } |
            Should -Throw -ErrorId 'AddressInvalid,*'
        Get-DockerNetworkEndpoint $half | Should -BeNullOrEmpty
        (Connect-DockerNetwork $half $container -LinkLocalIPAddress 169.254.7.7).NetworkId | Should -BeExactly $half.Id
        Disconnect-DockerNetwork $half $container
    }

    It 'is shown nowhere, where another client asked for it' {
        $settings = @{ IPAMConfig = @{ IPv6Address = 'fd17:1::77' } }
        $body = @{ Container = $container.Id; EndpointConfig = $settings } | ConvertTo-Json -Depth 5
        Invoke-Raw Post "networks/$($half.Id)/connect" $body | Out-Null
        try {
            $endpoint = Get-DockerNetworkEndpoint $half
            $endpoint.IPv4Address | Should -Match '^10\.217\.1\.'
            $endpoint.IPv6Address | Should -BeNullOrEmpty
            (Get-DockerNetwork $half.Name).Containers.IPv6Address | Should -BeNullOrEmpty
            Resolve-ContainerName $container.Name -Network $half | ForEach-Object RecordType | Should -BeExactly 'A'
            Get-Addresses $container | Should -Not -Contain 'fd17:1::77'
        } finally { Disconnect-DockerNetwork $half $container }
    }

    It 'is not brought along by a repair' {
        $pools = @{ Config = @{ Subnet = '10.217.2.0/24' }, @{ Subnet = 'fd17:2::/64' } }
        $old = New-RawNetwork "$Prefix-moved" @{ EnableIPv6 = $true; IPAM = $pools }
        $stopped = Start-TestContainer 'h1' -Network @{ Name = $old; IPv6Address = 'fd17:2::77' } |
            Stop-DockerContainer -GracePeriod 0 -PassThru
        Remove-DockerNetwork $old -Confirm:$false
        New-RawNetwork $old.Name @{ IPAM = $pools } | Out-Null
        { Repair-DockerNetworkEndpoint $old.Name -ErrorAction Stop } |
            Should -Throw '*no IPv6*' -ErrorId 'AddressInvalid,*'
        (Get-DockerNetworkEndpoint -Container $stopped).NetworkId | Should -BeExactly $old.Id
    }
}

Describe 'An IPv6 address in a subnet wider than /64' {
    BeforeAll { $wide = New-DockerNetwork "$Prefix-wide" -Subnet 10.217.3.0/24, fd17:b128::/32 -Label $Label }

    AfterEach {
        Get-DockerContainer "$Prefix-w*" | Remove-DockerContainer -Force -Confirm:$false
        Get-DockerNetworkEndpoint $wide | Disconnect-DockerNetwork
        Get-DockerNetwork "$Prefix-gate*" | Remove-DockerNetwork -Confirm:$false
    }

    It 'is what the container has then: <_>' -ForEach 'fd17:b128::202', 'fd17:b128::8000:0:0:5' {
        (Connect-DockerNetwork $wide $container -IPv6Address $_).IPv6Address | Should -Be $_
        Get-Addresses $container | Should -Contain $_
        $one = Start-TestContainer 'w1' -Network @{ Name = $wide; IPv6Address = "$($_)f" }
        Get-Addresses $one | Should -Contain "$($_)f"
    }

    It 'is what the container has then, also between the prefix and the last 64 bits' -Skip:$losesBits {
        $endpoint = Connect-DockerNetwork $wide $container -IPv6Address fd17:b128:7777::202
        $endpoint.IPv6Address | Should -Be 'fd17:b128:7777::202'
        Get-Addresses $container | Should -Contain 'fd17:b128:7777::202'
    }

    It 'is refused where the engine would lose bits of it: <Line>' -Skip:(-not $losesBits) -TestCases @(
        @{ Line = { Connect-DockerNetwork $wide $container -IPv6Address fd17:b128:7777::202 -ErrorAction Stop } }
        @{ Line = { Connect-DockerNetwork $wide.Name $container -IPv6Address fd17:b128:7::202 -WhatIf -ErrorAction Stop } }
        @{ Line = { Compare-ContainerName -Connect $wide $container -IPv6Address fd17:b128:7::202 -ErrorAction Stop } }
        @{ Line = {
                $settings = @{ Name = $wide; IPv6Address = 'fd17:b128:7777::202' }
                Start-DockerContainer $Image -Name "$Prefix-w1" -Network $settings -ErrorAction Stop
            }
        }
        @{ Line = {
                $settings = @{ Name = $wide; IPv6Address = 'fd17:b128:7777::202' }
                Invoke-DockerContainer $Image -Command true -Network $settings -ErrorAction Stop
            }
        }
    ) {
        $says = "*fd17:b128:*::202*'$($wide.Name)'*fd17:b128::/32*/64*28*"
        $Line | Should -Throw $says -ErrorId 'AddressInvalid,*'
        Get-DockerContainer "$Prefix-w*" | Should -BeNullOrEmpty
        Get-DockerNetworkEndpoint $wide | Should -BeNullOrEmpty
    }

    It 'is refused for a new network too: <Arguments>' -Skip:(-not $losesBits) -TestCases @(
        @{ Arguments = @{ Gateway = 'fd17:b129:7777::1' }; Says = '*-Gateway fd17:b129:7777::1*' }
        @{ Arguments = @{ AuxAddress = @{ r = 'fd17:b129:7777::2' } }; Says = '*-AuxAddress fd17:b129:7777::2*' }
        @{ Arguments = @{ IPRange = 'fd17:b129:7::100:0/112' }; Says = '*-IPRange fd17:b129:7::100:0/112*' }
    ) {
        { New-DockerNetwork "$Prefix-gate" -Subnet 10.217.4.0/24, fd17:b129::/32 @Arguments -ErrorAction Stop } |
            Should -Throw "$Says*fd17:b129::/32*/64*28*" -ErrorId 'AddressInvalid,*'
        Get-DockerNetwork "$Prefix-gate*" | Should -BeNullOrEmpty
    }

    It 'is the gateway that containers have' {
        $settings = @{ Subnet = '10.217.4.0/24', 'fd17:b129::/32'; Gateway = 'fd17:b129::9'; Label = $Label }
        $made = New-DockerNetwork "$Prefix-gate" @settings
        $one = Start-TestContainer 'w1' -Network $made
        (Get-DockerNetworkEndpoint $made).IPv6Gateway | Should -Be 'fd17:b129::9'
        (Invoke-DockerCommand $one ip '-6' route) -join "`n" | Should -Match 'default via fd17:b129::9 '
        Remove-DockerContainer $one -Force -Confirm:$false
    }
}

Describe 'A member of a network that does not run' {
    It 'has no address' {
        $net = New-DockerNetwork "$Prefix-net" -Subnet 10.217.5.0/24 -Label $Label
        Start-TestContainer 'stopped' -Network @{ Name = $net; IPAddress = '10.217.5.77' } |
            Stop-DockerContainer -GracePeriod 0
        $member = (Get-DockerNetwork $net.Name).Containers
        $member.Name | Should -Be "$Prefix-stopped"
        $member.IPv4Address | Should -BeNullOrEmpty
        $address = (Get-DockerNetworkEndpoint $net).IPv4Address
        $address | Should -Be '10.217.5.77' -Because 'that is the address it asks for at its next start'
    }
}

Describe 'A MAC address that no interface can have' {
    BeforeAll { $net = New-DockerNetwork "$Prefix-mac" -Label $Label }

    It 'is refused before the request: <Mac>' -TestCases @(
        @{ Mac = '01:42:ac:11:00:02'; Says = '*multicast*' }
        @{ Mac = '00:00:00:00:00:00'; Says = '*zeros*' }
        @{ Mac = '02:42'; Says = '*not a valid MAC address*' }
    ) {
        { Connect-DockerNetwork $net $container -MacAddress $Mac -ErrorAction Stop } |
            Should -Throw $Says -ErrorId 'AddressInvalid,*'
        $settings = @{ Name = $net; MacAddress = $Mac }
        { Start-DockerContainer $Image -Name "$Prefix-m1" -Network $settings -ErrorAction Stop } |
            Should -Throw $Says -ErrorId 'AddressInvalid,*'
        Get-DockerContainer "$Prefix-m1*" | Should -BeNullOrEmpty
    }
}
