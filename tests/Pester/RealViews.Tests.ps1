# Views of objects from an engine, in a window of the usual width: each type as a table and as a list. Views.Tests.ps1
# has the worst cases.

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    . $PSScriptRoot/swarm.ps1
    $noSwarm = -not (Test-SwarmPossible)
    $real = @(
        @{ Type = 'Network'; From = { Get-DockerNetwork "$Prefix*" } }
        @{ Type = 'NetworkPool'; From = { (Get-DockerNetwork "$Prefix*").Pools } }
        @{ Type = 'NetworkMember'; From = { (Get-DockerNetwork "$Prefix*").Containers } }
        @{ Type = 'Container'; From = { Get-DockerContainer "$Prefix*" } }
        @{ Type = 'PublishedPort'; From = { (Get-DockerContainer "$Prefix*").Ports } }
        @{ Type = 'NetworkEndpoint'; From = { Get-DockerNetworkEndpoint "$Prefix*" } }
        @{ Type = 'ContainerNameRecord'; From = { 'data', $db.Name | Resolve-ContainerName -From $web } }
        @{ Type = 'ContainerNameExplanation'; From = { 'data', 'nobody' | Resolve-ContainerName -From $web -Explain } }
        @{ Type = 'ContainerNameStep'; From = { (Resolve-ContainerName away -From $web -Explain).Steps } }
        @{ Type = 'ContainerName'; From = { Get-ContainerName $one } }
        @{ Type = 'AmbiguousContainerName'; From = { Get-ContainerName $one -Ambiguous } }
        @{ Type = 'ContainerNameChange'; From = { Compare-ContainerName -Connect $two $web -Alias front } }
        @{ Type = 'ConnectionTest'; From = { Test-ContainerConnection $web $db, $far -HelperImage $Image } }
        @{ Type = 'NetworkEvent'; From = { Watch-DockerNetwork "$Prefix*" -Since $start -Until (Get-Date) } }
        @{ Type = 'EndpointRepair'; From = { Repair-DockerNetworkEndpoint $anew } }
        @{ Type = 'Subnet'; From = { Find-DockerSubnet -PrefixLength 26 -Count 3 } }
        @{ Type = 'SubnetTest'; From = { Test-DockerSubnet $one.Pools[0].Subnet } }
        @{ Type = 'SubnetConflict'; From = { (Test-DockerSubnet $one.Pools[0].Subnet).Conflicts } }
        @{ Type = 'EngineInfo'; From = { Get-DockerEngine } }
        @{ Type = 'AddressPool'; From = { (Get-DockerEngine).AddressPools } }
        @{ Type = 'EngineReference'; From = { (Get-DockerEngine).Engine } }
        @{ Type = 'DockerContext'; From = { Get-DockerContext } }
        @{ Type = 'ContextTls'; From = { (Get-DockerContext).Tls } }
    )
    $ofSwarms = @(
        @{ Type = 'Network'; From = { Get-DockerNetwork "$Prefix*" -Detailed } }
        @{ Type = 'NetworkEndpoint'; From = { Get-DockerNetworkEndpoint $mesh } }
        @{ Type = 'Service'; From = { Get-DockerService "$Prefix*" } }
        @{ Type = 'ServiceNetwork'; From = { (Get-DockerService "$Prefix*").Networks } }
        @{ Type = 'ServicePort'; From = { (Get-DockerService "$Prefix*").Ports } }
        @{ Type = 'NetworkPeer'; From = { (Get-DockerNetwork $mesh -Detailed).Peers } }
        @{ Type = 'NetworkService'; From = { (Get-DockerNetwork $mesh -Detailed).Services } }
        @{ Type = 'NetworkServicePort'; From = { (Get-DockerNetwork -Detailed | Where-Object Ingress).Services.Ports } }
        @{ Type = 'NetworkServiceTask'; From = { (Get-DockerNetwork $mesh -Detailed).Services.Tasks } }
    )
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/contexts.ps1
    . $PSScriptRoot/swarm.ps1

    function Get-Width([string[]] $Lines) { ($Lines.ForEach({ $_.TrimEnd().Length }) | Measure-Object -Maximum).Maximum }

    # Checks the table and the list of an object of any type: they match its views, and fit.
    function Assert-View([string] $Type, [object[]] $Objects) {
        $Objects | Should -Not -BeNullOrEmpty
        $Objects | ForEach-Object { $_ | Should -BeOfType "DockerNetwork.$Type" }
        $headers = ((Get-FormatData "DockerNetwork.$Type").FormatViewDefinition.Control | Where-Object { $_ -is [System.Management.Automation.TableControl] })[0].Headers.Label

        $table = $Objects | Format-Table | Out-String -Width 120 -Stream
        Get-Width $table | Should -BeLessOrEqual 120
        $heading = ($table | Where-Object { $_ -match '^[- ]*--[- ]*$' } | Select-Object -First 1)
        [regex]::Matches($heading, '-+').Count | Should -Be $headers.Count -Because "the columns are $headers"
        "$table" | Should -Not -MatchExactly 'DockerNetwork\.|System\.|\{.*\}|…'

        $list = $Objects | Format-List | Out-String -Width 120 -Stream
        Get-Width $list | Should -BeLessOrEqual 120
        @($list -match '^\w+ +: ').Count | Should -BeGreaterOrEqual $Objects.Count
        "$list" | Should -Not -MatchExactly 'DockerNetwork\.|System\.|\{.*\}'

        # PowerShell leaves out columns that do not fit a narrow window, from the right; the first ones identify the
        # object.
        $narrow = $Objects | Format-Table | Out-String -Width 80 -Stream
        Get-Width $narrow | Should -BeLessOrEqual 80
        "$narrow" | Should -Match "\b$([regex]::Escape($headers[0]))\b"
    }
}

Describe 'Views of what an engine gives' -Tag Engine {
    BeforeAll {
        $start = Get-Date
        Enter-TestConfig
        Add-TestContext loose 'tcp://loose:2376' -Description 'An engine that nobody verifies' -SkipTls
        $one = New-DockerNetwork "$Prefix-one" -Label $Label
        $two = New-DockerNetwork "$Prefix-two" -Internal -Label $Label
        $web = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-web" -Network $one -Publish 8080 -Label $Label
        $db = Start-TestContainer 'db' -Network @{ Name = $one.Name; Alias = 'data' }
        $twin = Start-TestContainer 'twin' -Network @{ Name = $one.Name; Alias = 'data' }
        $far = Start-TestContainer 'far' -Network @{ Name = $two.Name; Alias = 'away' }
        # A stopped container on a network that was created again needs a repair.
        $lost = Start-TestContainer 'lost' -Network (New-DockerNetwork "$Prefix-three" -Label $Label)
        Stop-DockerContainer $lost -GracePeriod 0
        Remove-DockerNetwork "$Prefix-three" -Confirm:$false
        $anew = New-DockerNetwork "$Prefix-three" -Label $Label
    }

    AfterAll {
        Remove-TestObject
        Exit-TestConfig
    }

    It '<Type>' -ForEach $real { Assert-View $Type @(. $From) }

    It 'Container, with whole addresses and networks in a window of 80 columns' {
        $net = New-DockerNetwork "$Prefix-n" -Label $Label
        $c = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-c" -Network $net -Label $Label
        $c | Out-String -Width 80 | Should -Match "running +$($net.Name) +$([regex]::Escape($c.IPv4Addresses[0]))\s"
    }

    It 'ContainerNameExplanation, with no column of splinters in a window of 80 columns' {
        $lines = Resolve-ContainerName away -From $web -Explain | Out-String -Width 80 -Stream | Where-Object { $_.Trim() }
        @($lines).Count | Should -BeLessOrEqual 6
        "$lines" | Should -Match 'NoCommonNetwork'
    }
}

Describe 'Views of what a manager of a swarm gives' -Tag Engine -Skip:$noSwarm {
    BeforeAll {
        Enter-TestSwarm
        $mesh = New-DockerNetwork "$Prefix-mesh" -Driver overlay -Attachable -Label $Label
        New-TestService "$Prefix-shop" -Network $mesh.Name -Alias store -Replicas 2 -Publish 18080
    }

    AfterAll {
        Remove-TestService "$Prefix-shop"
        Remove-TestObject
        Exit-TestSwarm
    }

    It '<Type>' -ForEach $ofSwarms { Assert-View $Type @(. $From) }
}
