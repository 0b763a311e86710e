BeforeAll { . $PSScriptRoot/shared.ps1 }

AfterAll { Remove-TestObject }

Describe 'New-DockerNetwork' {
    It 'makes a network, and gives it' {
        $made = New-DockerNetwork "$Prefix-a" -Label $Label
        $made | Should -BeOfType ([DockerNetwork.Network])
        $made.Driver | Should -Be 'bridge'
        (Get-DockerNetwork $made.Name).Id | Should -Be $made.Id
    }

    It 'takes pools, each part for its subnet' {
        $made = New-DockerNetwork "$Prefix-pools" -Subnet 10.215.1.0/24 -Gateway 10.215.1.9 -IPRange 10.215.1.128/25 -AuxAddress @{ printer = '10.215.1.5' } -Internal -Label $Label
        $made.Internal | Should -BeTrue
        $made.Pools[0].Gateway | Should -Be '10.215.1.9'
        $made.Pools[0].IPRange | Should -Be '10.215.1.128/25'
        $made.Pools[0].AuxAddresses.printer | Should -Be '10.215.1.5'
    }

    It 'makes several from the pipeline' {
        ("$Prefix-p1", "$Prefix-p2" | New-DockerNetwork -Label $Label).Name | Should -Be "$Prefix-p1", "$Prefix-p2"
    }

    It 'makes nothing with -WhatIf, and says what it would' {
        Get-WhatIfText "New-DockerNetwork $Prefix-w -Subnet 10.215.2.0/24 -WhatIf" | Should -Match "Create network '$Prefix-w' on 10.215.2.0/24"
        Get-DockerNetwork "$Prefix-w*" | Should -BeNullOrEmpty
    }

    It 'is content with what is there when told so, and says in what it differs' {
        $made = New-DockerNetwork "$Prefix-there" -Label $Label
        (New-DockerNetwork "$Prefix-there" -IfNotExists -Label $Label).Id | Should -Be $made.Id
        { New-DockerNetwork "$Prefix-there" -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkAlreadyExists,*'
        { New-DockerNetwork "$Prefix-there" -IfNotExists -Internal -ErrorAction Stop } | Should -Throw '*Internal is False, not True*' -ErrorId 'NetworkDiffers,*'
    }

    It 'refuses <Arguments.Subnet> <Arguments.Gateway> before anything is sent' -TestCases @(
        @{ Arguments = @{ Subnet = '10.215.3' }; Id = 'AddressInvalid' }
        @{ Arguments = @{ Subnet = '10.215.3.1/24' }; Id = 'AddressInvalid' }
        @{ Arguments = @{ Subnet = '10.215.3.0/24'; Gateway = '10.215.4.1' }; Id = 'AddressInvalid' }
        @{ Arguments = @{ Subnet = '10.215.3.0/24', '10.215.3.128/25' }; Id = 'AddressOverlap' }
    ) {
        { New-DockerNetwork "$Prefix-bad" @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,DockerNetwork.Commands.NewDockerNetworkCommand"
    }

    It 'leaves the names of Docker alone' {
        { New-DockerNetwork host -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkPredefined,*'
    }
}
