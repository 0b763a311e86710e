BeforeAll { . $PSScriptRoot/shared.ps1 }

AfterAll { Remove-TestObject }

Describe 'Remove-DockerNetwork' {
    It 'removes what is piped, and says nothing' {
        "$Prefix-a", "$Prefix-b" | New-DockerNetwork -Label $Label | Remove-DockerNetwork -Confirm:$false | Should -BeNullOrEmpty
        Get-DockerNetwork "$Prefix-?" | Should -BeNullOrEmpty
    }

    It 'removes nothing with -WhatIf, and names what it would' {
        $net = New-DockerNetwork "$Prefix-w" -Label $Label
        Get-WhatIfText "Remove-DockerNetwork $($net.Name) -WhatIf" | Should -Match "Remove the network.*$($net.Name)"
        Get-DockerNetwork $net.Name | Should -Not -BeNullOrEmpty
    }

    It 'names who is in the way, and with -Force disconnects them first' {
        $net = New-DockerNetwork "$Prefix-used" -Label $Label
        $web = Start-TestContainer 'web' -Network $net
        { Remove-DockerNetwork $net -Confirm:$false -ErrorAction Stop } | Should -Throw "*$($web.Name)*" -ErrorId 'NetworkInUse,*'
        Remove-DockerNetwork $net -Force -Confirm:$false
        Get-DockerNetwork "$Prefix-used*" | Should -BeNullOrEmpty
        (Get-DockerContainer $web).State | Should -Be 'running'
    }

    It 'names who takes settings from a config-only network: <Arguments>' -TestCases @(
        @{ Name = 'c1'; Third = 41; Arguments = @{ } }
        @{ Name = 'c2'; Third = 42; Arguments = @{ Force = $true } }
    ) {
        New-DockerNetwork "$Prefix-$Name" -ConfigOnly -Subnet "10.215.$Third.0/24" -Label $Label | Out-Null
        $user = New-DockerNetwork "$Prefix-$Name-user" -ConfigFrom "$Prefix-$Name"
        { Remove-DockerNetwork "$Prefix-$Name" @Arguments -Confirm:$false -ErrorAction Stop } |
            Should -Throw "*'$user' takes its settings*Remove-DockerNetwork $user*" -ErrorId 'NetworkInUse,*'
        Get-DockerNetwork "$Prefix-$Name*" | Should -HaveCount 2
        Remove-DockerNetwork $user, "$Prefix-$Name" @Arguments -Confirm:$false
        Get-DockerNetwork "$Prefix-$Name*" | Should -BeNullOrEmpty
    }

    It 'does not take a container for a network' {
        $web = Start-TestContainer 'alone'
        { $web | Remove-DockerNetwork -Confirm:$false -ErrorAction Stop } | Should -Throw
    }

    It 'leaves the networks of Docker alone' {
        { Remove-DockerNetwork bridge -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkPredefined,DockerNetwork.Commands.RemoveDockerNetworkCommand'
    }
}
