BeforeAll {
    . $PSScriptRoot/shared.ps1
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one, $two
}

AfterAll { Remove-TestObject }

Describe 'Disconnect-DockerNetwork' {
    It 'takes a container off one network and leaves it on the others' {
        Disconnect-DockerNetwork $one $web | Should -BeNullOrEmpty
        (Get-DockerNetworkEndpoint -Container $web).Network | Should -Be $two.Name
        Connect-DockerNetwork $one $web | Out-Null
    }

    It 'takes an endpoint from the pipeline, which says both, and gives it with -PassThru' {
        $gone = Get-DockerNetworkEndpoint $one | Disconnect-DockerNetwork -PassThru
        $gone.Container | Should -Be $web.Name
        $gone.Network | Should -Be $one.Name
        Get-DockerNetworkEndpoint $one | Should -BeNullOrEmpty
        Connect-DockerNetwork $one $web | Out-Null
    }

    It 'does nothing with -WhatIf' {
        Disconnect-DockerNetwork $one $web -WhatIf
        Get-DockerNetworkEndpoint $one | Should -Not -BeNullOrEmpty
    }

    It 'is an error for a container that is not there' {
        $other = Start-TestContainer 'other'
        { Disconnect-DockerNetwork $one $other -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,DockerNetwork.Commands.DisconnectDockerNetworkCommand'
    }

    It 'completes networks and containers' {
        Get-Completion "Disconnect-DockerNetwork $Prefix-o" | Should -Contain $one.Name
        Get-Completion "Disconnect-DockerNetwork $Prefix-two $Prefix-we" | Should -Contain $web.Name
    }
}
