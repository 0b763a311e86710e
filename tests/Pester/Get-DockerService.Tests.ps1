BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    . $PSScriptRoot/swarm.ps1
    $noSwarm = -not (Test-SwarmPossible)
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/swarm.ps1
}

Describe 'Get-DockerService where there is no swarm' {
    BeforeAll { $inactive = (Get-DockerEngine).SwarmState -eq 'inactive' }

    It 'says what to do where the engine is in no swarm' {
        if (-not $inactive) { Set-ItResult -Skipped -Because 'the engine is in a swarm'; return }
        $failure = { Get-DockerService -ErrorAction Stop } | Should -Throw -ErrorId 'EngineRefused,*' -PassThru
        $failure.CategoryInfo.Category | Should -Be PermissionDenied
        $failure.Exception.Message | Should -BeLike "*is in none. 'docker swarm init'*"
    }

    It 'makes an overlay network nowhere but in a swarm, and says so before it asks' {
        if (-not $inactive) { Set-ItResult -Skipped -Because 'the engine is in a swarm'; return }
        { New-DockerNetwork "$Prefix-net" -Driver overlay -Attachable -Label $Label -ErrorAction Stop } | Should -Throw -ErrorId 'EngineRefused,*'
    }
}

Describe 'Get-DockerService' -Skip:$noSwarm {
    BeforeAll {
        Enter-TestSwarm
        $net = New-DockerNetwork "$Prefix-net" -Driver overlay -Attachable -Label $Label
        New-TestService "$Prefix-shop" -Network $net.Name -Alias store -Label @{ tier = "$Prefix-front" } -Replicas 2
        New-TestService "$Prefix-stuck" -Constraint node.labels.disk==ssd
    }

    AfterAll {
        Remove-TestService "$Prefix-shop", "$Prefix-stuck"
        Remove-TestObject
        Exit-TestSwarm
    }

    It 'lists services as objects, by name' {
        $services = Get-DockerService "$Prefix*"
        $services | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.Service]) }
        $services.Name | Should -Be "$Prefix-shop", "$Prefix-stuck"
        $services.RunningReplicas | Should -Be 2, 0
        $services.DesiredReplicas | Should -Be 2, 1
    }

    It 'chooses by name, network and label, and takes names and services from the pipeline' {
        (Get-DockerService -Network $net).Name | Should -Be "$Prefix-shop"
        (Get-DockerService -Network $net -DockerHost tcp://127.0.0.1:1).Name | Should -Be "$Prefix-shop"
        (Get-DockerService -Label "tier=$Prefix-front").Name | Should -Be "$Prefix-shop"
        ("$Prefix-stuck", "$Prefix-shop" | Get-DockerService).Name | Should -Be "$Prefix-stuck", "$Prefix-shop"
        (Get-DockerService "$Prefix-shop" | Get-DockerService).Name | Should -Be "$Prefix-shop"
        { Get-DockerService "$Prefix-nobody" -ErrorAction Stop } | Should -Throw -ErrorId 'ServiceNotFound,DockerNetwork.Commands.GetDockerServiceCommand'
    }

    It 'sorts, groups and is exported' {
        $services = Get-DockerService "$Prefix*"
        ($services | Sort-Object RunningReplicas | Select-Object -First 1).Name | Should -Be "$Prefix-stuck"
        ($services | Group-Object RunningReplicas | Sort-Object { [int] $_.Name }).Name | Should -Be '0', '2'
        ($services | ConvertTo-Json -Depth 5 | ConvertFrom-Json)[0].Networks.Aliases | Should -Be store
        $file = Join-Path $TestDrive 'services.csv'
        $services | Export-Csv $file
        (Import-Csv $file)[0].Networks | Should -BeLike "$($net.Name)*"
    }

    It 'shows as a table with how many run of how many' {
        (Get-DockerService "$Prefix-shop" | Out-String -Width 120) | Should -Match 'Replicated +2/2 '
        (Get-DockerService "$Prefix-shop" | Format-List | Out-String -Width 120) | Should -Match "Networks +: $($net.Name) \(.*\) as store"
    }

    It 'leads on to names and endpoints' {
        $service = Get-DockerService "$Prefix-shop"
        (Resolve-ContainerName store -Network $net).IPAddress | Should -Be $service.Networks[0].VirtualAddress
        @(Get-DockerNetworkEndpoint $net).Count | Should -Be 2
    }

    It 'is connected and disconnected as a service' {
        $other = New-DockerNetwork "$Prefix-other" -Driver overlay -Attachable -Label $Label
        $null = Connect-DockerNetwork $other -Service (Get-DockerService "$Prefix-shop") -Alias counter
        ((Get-DockerService "$Prefix-shop").Networks | Where-Object Network -EQ $other.Name).Aliases | Should -Be counter
        $null = Disconnect-DockerNetwork $other -Service "$Prefix-shop"
        (Get-DockerService "$Prefix-shop").Networks.Network | Should -Be $net.Name
    }

    It 'completes services' {
        Get-Completion "Get-DockerService $Prefix-s" | Should -Be "$Prefix-shop", "$Prefix-stuck"
    }
}
