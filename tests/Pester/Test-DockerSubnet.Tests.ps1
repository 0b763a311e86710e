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

    It 'names the networks and the interfaces that are in the way' -Tag 'what a subnet overlaps' {
        (Test-DockerSubnet $free[0].Prefix).Conflicts | Should -Be "network $($net.Name) $($free[0].Prefix)"
        "$((Test-DockerSubnet 127.0.0.0/16).Conflicts)" | Should -Match 'interface lo 127\.0\.0\.0/8'
        "$(((Get-DockerNetwork bridge).Pools | Test-DockerSubnet).Conflicts)" | Should -Match 'network bridge'
    }

    It 'keeps out of the addresses of this machine' {
        $addresses = [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces().
            ForEach({ $_.GetIPProperties().UnicastAddresses }).Address.Where({ -not $_.IsIPv6LinkLocal })
        $addresses | Should -Not -BeNullOrEmpty
        foreach ($address in $addresses) {
            $length = if ($address.AddressFamily -eq 'InterNetworkV6') { 128 } else { 32 }
            (Test-DockerSubnet "$address/$length").Free | Should -BeFalse -Because "$address is of this machine"
        }
    }

    It 'is an error for what is no prefix, and goes on' {
        $tests = $free[0].Prefix, '10.0.0.300/24', '10.231.1.1/24', $free[1].Prefix |
            Test-DockerSubnet -ErrorAction SilentlyContinue -ErrorVariable problems
        $tests.Prefix | Should -Be $free.Prefix
        $problems.FullyQualifiedErrorId |
            Should -Be (@('AddressInvalid,DockerNetwork.Commands.TestDockerSubnetCommand') * 2)
    }

    It 'is a Boolean, quietly' {
        Test-DockerSubnet $free[1].Prefix -Quiet | Should -BeExactly $true
        $free.Prefix | Test-DockerSubnet -Quiet | Should -BeExactly $false
        Test-DockerSubnet $free[1].Prefix, 10.0.0.300/24 -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
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
