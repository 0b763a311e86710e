BeforeAll {
    . $PSScriptRoot/shared.ps1
    $free = Find-DockerSubnet -PrefixLength 26 -Count 2
    $net = New-DockerNetwork "$Prefix-net" -Subnet $free[0].Prefix -Label $Label
}

AfterAll { Remove-TestObject }

Describe 'Test-DockerSubnet' {
    It 'says what is in the way' {
        $test = Test-DockerSubnet $free[0].Prefix
        $test | Should -BeOfType ([DockerNetwork.SubnetTest])
        $test.Free | Should -BeFalse
        $test.Conflicts.Name | Should -Be $net.Name
    }

    It 'takes prefixes and objects from the pipeline' {
        ($free[0].Prefix, $free[1].Prefix | Test-DockerSubnet).Free | Should -Be $false, $true
        ($free | Test-DockerSubnet | Where-Object Free).Prefix | Should -Be $free[1].Prefix
    }

    It 'is an error for what is no prefix' {
        { Test-DockerSubnet 10.0.0.300/24 -ErrorAction Stop } | Should -Throw -ErrorId 'AddressInvalid,DockerNetwork.Commands.TestDockerSubnetCommand'
    }

    It 'sorts, groups and is exported' {
        $tests = $free | Test-DockerSubnet
        ($tests | Sort-Object Free | Select-Object -First 1).Prefix | Should -Be $free[0].Prefix
        ($tests | Group-Object Free).Count | Should -Be 2
        (($tests | ConvertTo-Json -Depth 4 | ConvertFrom-Json) | Where-Object { -not $_.Free }).Conflicts.Name | Should -Be $net.Name
        ($tests | ConvertTo-Csv | ConvertFrom-Csv | Where-Object Free -EQ False).Conflicts | Should -Match ([regex]::Escape($net.Name))
        (($tests | Out-String -Width 120) -replace '\s') | Should -Match ([regex]::Escape($net.Name))
    }
}
