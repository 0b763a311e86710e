BeforeAll { . $PSScriptRoot/shared.ps1 }

AfterAll { Remove-TestObject }

Describe 'Repair-DockerNetworkEndpoint' {
    BeforeEach {
        # A stopped container keeps the id of a network that was removed and made anew.
        $name = "$Prefix-" + [guid]::NewGuid().ToString('n').Substring(0, 6)
        $web = Start-TestContainer ($name -replace "$Prefix-") -Network @{ Name = (New-DockerNetwork $name -Label $Label).Name; Alias = 'front' }
        Stop-DockerContainer $web -GracePeriod 0
        Remove-DockerNetwork $name -Confirm:$false
        $anew = New-DockerNetwork $name -Label $Label
    }

    It 'brings a container back to its network, with its aliases' {
        $repair = Repair-DockerNetworkEndpoint $name
        $repair | Should -BeOfType ([DockerNetwork.EndpointRepair])
        $repair.Action | Should -Be Reconnected
        $repair.NetworkId | Should -Be $anew.Id
        $null = Start-DockerContainer -Container $web
        (Get-DockerNetworkEndpoint $name).Aliases | Should -Be front
        Repair-DockerNetworkEndpoint $name | Should -BeNullOrEmpty
    }

    It 'takes what is orphaned from the pipeline' {
        (Get-DockerNetworkEndpoint $name -Orphaned | Repair-DockerNetworkEndpoint | Group-Object Action).Name | Should -Be Reconnected
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
