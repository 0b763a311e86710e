BeforeAll { . $PSScriptRoot/shared.ps1 }

AfterAll { Remove-TestObject }

Describe 'Find-DockerSubnet' {
    It 'finds prefixes that nothing overlaps' {
        $free = Find-DockerSubnet -PrefixLength 26 -Count 3
        $free | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.Subnet]) }
        $free.PrefixLength | Should -Be 26, 26, 26
        ($free | Sort-Object Prefix -Unique).Count | Should -Be 3
        ($free | Test-DockerSubnet).Free | Should -Be $true, $true, $true
    }

    It 'finds them within a range, and not those that are kept out' {
        $all = Find-DockerSubnet 26 -Within 10.231.7.0/24 -Count 4
        $left = Find-DockerSubnet 26 -Within 10.231.7.0/24 -Exclude $all[0].Prefix
        $left.Prefix | Should -Be $all[1].Prefix
    }

    It 'leads on to a network' {
        $network = Find-DockerSubnet -PrefixLength 27 | New-DockerNetwork "$Prefix-found" -Label $Label
        $network.Pools[0].Subnet | Should -Match '/27$'
        (Test-DockerSubnet $network.Pools[0].Subnet).Conflicts.Name | Should -Contain $network.Name
    }

    It 'sorts, groups and is exported' {
        $free = Find-DockerSubnet -PrefixLength 28 -Count 4
        ($free | Group-Object PrefixLength).Count | Should -Be 4
        ($free | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Prefix | Should -Be $free.Prefix
        $file = Join-Path $TestDrive 'subnets.csv'
        $free | Export-Csv $file
        (Import-Csv $file).Prefix | Should -Be $free.Prefix
        ($free | Out-String -Width 120) | Should -Match ([regex]::Escape($free[0].Prefix))
    }
}
