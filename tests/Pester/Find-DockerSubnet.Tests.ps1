BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.FindDockerSubnetCommand'
    $taken = New-DockerNetwork "$Prefix-taken" -Subnet 10.231.7.64/26 -Label $Label
}

AfterAll { Remove-TestObject }

Describe 'Find-DockerSubnet' {
    It 'finds prefixes that nothing overlaps' {
        $free = Find-DockerSubnet -PrefixLength 26 -Count 3
        $free | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.Subnet]) }
        $free.PrefixLength | Should -Be 26, 26, 26
        ($free | Sort-Object Prefix -Unique).Count | Should -Be 3
        ($free | Test-DockerSubnet).Free | Should -Be $true, $true, $true
    }

    It 'finds a private one that is free here, where no range is given' {
        $free = Find-DockerSubnet
        $free.PrefixLength | Should -Be 24
        $free.Within | Should -BeIn '172.16.0.0/12', '192.168.0.0/16', '10.0.0.0/8'
        $six = Find-DockerSubnet -IPv6
        "$six" | Should -Match '^fd[0-9a-f:]+/64$'
        "$(Find-DockerSubnet -IPv6)" | Should -Be "$six"
        ($free, $six | Test-DockerSubnet).Free | Should -Be $true, $true
    }

    It 'finds them within a range, and not those that are taken or kept out' {
        $found = Find-DockerSubnet 27 -Within 10.231.7.0/24 -Exclude 10.231.7.0/27, 10.231.7.130/32 -Count 3
        $found.Prefix | Should -Be '10.231.7.32/27', '10.231.7.160/27', '10.231.7.192/27'
    }

    It 'leads on to a network, as a parameter and through the pipeline' -Tag 'free subnets' {
        $range = @{ PrefixLength = 27; Within = '10.231.8.0/24' }
        $one = New-DockerNetwork "$Prefix-one" -Subnet (Find-DockerSubnet @range) -Label $Label
        $two = Find-DockerSubnet @range | New-DockerNetwork "$Prefix-two" -Label $Label
        "$($one.Pools)", "$($two.Pools)" | Should -Be '10.231.8.0/27', '10.231.8.32/27'
        (Test-DockerSubnet 10.231.8.0/26).Conflicts.Name | Sort-Object | Should -Be $one.Name, $two.Name
    }

    It 'gives what there is, and an error where that is too few' {
        $found = Find-DockerSubnet 17 -Count 3 -Within 10.232.0.0/16 `
            -ErrorAction SilentlyContinue -ErrorVariable problems
        @($found).Count | Should -Be 2
        $problems.FullyQualifiedErrorId | Should -Be "AddressPoolExhausted,$cmdlet"
        "$problems" | Should -BeLike '*2 of 3*'
    }

    It 'says what cannot be: <_.Keys> <_.Values>' -ForEach @(
        @{ PrefixLength = 8; Within = '10.231.0.0/16' }
        @{ IPv6 = $true; Within = '10.231.0.0/16' }
        @{ Within = '10.231.0.1/16' }
        @{ Exclude = 'nonsense' }
    ) {
        { Find-DockerSubnet @_ -ErrorAction Stop } | Should -Throw -ErrorId "AddressInvalid,$cmdlet"
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
