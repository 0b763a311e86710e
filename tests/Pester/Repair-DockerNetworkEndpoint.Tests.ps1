BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.RepairDockerNetworkEndpointCommand'
    $subnet = @{ Subnet = '10.215.30.0/24'; Label = $Label }
}

AfterAll { Remove-TestObject }

Describe 'Repair-DockerNetworkEndpoint' {
    BeforeAll {
        $name = "$Prefix-net"
        $settings = @{ Name = New-DockerNetwork $name @subnet; Alias = 'front'; IPAddress = '10.215.30.77' }
        $web = Start-TestContainer 'web' -Network $settings | Stop-DockerContainer -GracePeriod 0 -PassThru
        $other = New-DockerNetwork "$Prefix-other" -Label $Label
    }

    BeforeEach {
        # A stopped container keeps the id of a network that was removed and created again.
        Remove-DockerNetwork $name -Confirm:$false
        $anew = New-DockerNetwork $name @subnet
    }

    It 'brings a container back to its network, with its aliases and its address' -Tag @(
        'endpoints without a container, containers without their network'
    ) {
        $orphan = Get-DockerNetworkEndpoint $name -Orphaned
        $orphan.Container | Should -Be $web.Name
        $orphan.NetworkId | Should -Not -Be $anew.Id
        $repair = $orphan | Repair-DockerNetworkEndpoint
        $repair | Should -BeOfType ([DockerNetwork.EndpointRepair])
        "$($repair.Action)", $repair.NetworkId | Should -Be 'Reconnected', $anew.Id
        $repair.Detail | Should -BeLike '*as front, at 10.215.30.77*'
        Get-DockerNetworkEndpoint $name -Orphaned | Should -BeNullOrEmpty
        Start-DockerContainer -Container $web | Out-Null
        $endpoint = Get-DockerNetworkEndpoint $name
        $endpoint.Aliases, $endpoint.IPv4Address | Should -Be 'front', '10.215.30.77'
        Repair-DockerNetworkEndpoint $name | Should -BeNullOrEmpty
        Stop-DockerContainer $web -GracePeriod 0
    }

    It 'takes a network as an object for those of its name that are gone too' {
        $other | Get-DockerNetworkEndpoint -Orphaned | Should -BeNullOrEmpty
        @($anew | Get-DockerNetworkEndpoint -Orphaned).Count | Should -Be 1
        $other | Repair-DockerNetworkEndpoint | Should -BeNullOrEmpty
        "$($anew | Repair-DockerNetworkEndpoint)" | Should -Be "Reconnected $($web.Name)@$name"
    }

    It 'only says so with -WhatIf' {
        Get-WhatIfText "Repair-DockerNetworkEndpoint $name -WhatIf" | Should -Match ([regex]::Escape($name))
        @(Get-DockerNetworkEndpoint $name -Orphaned).Count | Should -Be 1
    }

    It 'is exported, and shows as a table' {
        $repair = Repair-DockerNetworkEndpoint $name
        ($repair | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Network | Should -Be $name
        ($repair | ConvertTo-Csv | ConvertFrom-Csv).Action | Should -Be Reconnected
        ($repair | Out-String -Width 120) | Should -Match 'Reconnected'
    }

    It 'completes networks' {
        Get-Completion "Repair-DockerNetworkEndpoint $name" | Should -Contain $name
    }
}

Describe 'Repair-DockerNetworkEndpoint where it cannot bring a container back' {
    BeforeAll {
        $name = "$Prefix-lost"
        $net = New-DockerNetwork $name -Subnet 10.215.31.0/24 -Label $Label
        $settings = @{ Name = $net; IPAddress = '10.215.31.77' }
        $lost = Start-TestContainer 'lost' -Network $settings | Stop-DockerContainer -GracePeriod 0 -PassThru
        Remove-DockerNetwork $name -Confirm:$false
    }

    It 'changes nothing where the new network has no place for the address' {
        $anew = New-DockerNetwork $name -Subnet 10.215.32.0/24 -Label $Label
        { Repair-DockerNetworkEndpoint $name -ErrorAction Stop } | Should -Throw -ErrorId "AddressInvalid,$cmdlet"
        @(Get-DockerNetworkEndpoint $name -Orphaned).Count | Should -Be 1
        Remove-DockerNetwork $anew -Confirm:$false
    }

    It 'leaves a container that was made for a network that is gone, and says what to make' {
        { Repair-DockerNetworkEndpoint $name -ErrorAction Stop } |
            Should -Throw '*New-DockerNetwork*' -ErrorId "NetworkNotFound,$cmdlet"
    }

    It 'takes a container off that joined a network that is gone' {
        $joined = New-DockerNetwork "$Prefix-joined" -Label $Label
        $joins = Start-TestContainer 'joins' -Network bridge
        Connect-DockerNetwork $joined $joins | Out-Null
        Stop-DockerContainer $joins -GracePeriod 0
        Remove-DockerNetwork $joined -Confirm:$false
        (Repair-DockerNetworkEndpoint -Container $joins).Action | Should -Be Disconnected
        (Get-DockerNetworkEndpoint -Container $joins).Network | Should -Be 'bridge'
    }

    # The docker CLI leaves such settings; the container then does not start again.
    It 'takes off what a failed connect left in a running container, which is no connection' {
        $net = New-DockerNetwork "$Prefix-half" -Subnet 10.215.33.0/24 -Label $Label
        Start-TestContainer 'has' -Network @{ Name = $net; IPAddress = '10.215.33.9' } | Out-Null
        $tried = Start-TestContainer 'tried' -Network bridge
        $settings = @{ IPAMConfig = @{ IPv4Address = '10.215.33.9' } }
        $body = @{ Container = $tried.Id; EndpointConfig = $settings } | ConvertTo-Json -Depth 5
        { Invoke-Raw Post "networks/$($net.Id)/connect" $body } | Should -Throw
        $left = { (Invoke-Raw Get "containers/$($tried.Id)/json").NetworkSettings.Networks.($net.Name) }
        & $left | Should -Not -BeNullOrEmpty

        (Get-DockerContainer $tried).Networks | Should -Be 'bridge'
        $orphan = Get-DockerNetworkEndpoint $net -Orphaned
        $orphan.Container, $orphan.State | Should -Be $tried.Name, 'running'
        $net | Repair-DockerNetworkEndpoint -WhatIf | Should -BeNullOrEmpty
        ($net | Repair-DockerNetworkEndpoint).Action | Should -Be Disconnected
        & $left | Should -BeNullOrEmpty
        Stop-DockerContainer $tried -GracePeriod 0 -PassThru | Start-DockerContainer | ForEach-Object State |
            Should -Be 'running'
    }
}
