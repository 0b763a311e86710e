BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.DisconnectDockerNetworkCommand'
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one, $two
    $old = Start-TestContainer 'old' -Network $one, $two | Stop-DockerContainer -GracePeriod 0 -PassThru
}

AfterAll { Remove-TestObject }

Describe 'Disconnect-DockerNetwork' {
    AfterEach { $web, $old | Connect-DockerNetwork $one | Out-Null }

    It 'takes a container off one network and leaves it on the others: <State> <Force>' -Tag @(
        'network disconnect', 'network disconnect --force'
    ) -TestCases @(
        @{ State = 'running'; Container = { $web }; Force = $false }
        @{ State = 'stopped'; Container = { $old }; Force = $false }
        @{ State = 'running'; Container = { $web }; Force = $true }
        @{ State = 'stopped'; Container = { $old }; Force = $true }
    ) {
        $container = & $Container
        Disconnect-DockerNetwork $one $container -Force:$Force | Should -BeNullOrEmpty
        (Get-DockerNetworkEndpoint -Container $container).Network | Should -Be $two.Name
    }

    It 'takes an endpoint from the pipeline, which says both, and gives it with -PassThru' {
        $gone = Get-DockerNetworkEndpoint $one | Disconnect-DockerNetwork -PassThru | Sort-Object Container
        $gone.Container | Should -Be $old.Name, $web.Name
        $gone.Network | Should -Be $one.Name, $one.Name
        Get-DockerNetworkEndpoint $one | Should -BeNullOrEmpty
    }

    It 'does nothing with -WhatIf' {
        Disconnect-DockerNetwork $one $web -WhatIf
        @(Get-DockerNetworkEndpoint -Container $web).Count | Should -Be 2
    }

    It 'is an error for a container that is not there, with -Force too' {
        $failure = { Disconnect-DockerNetwork bridge $web -ErrorAction Stop } |
            Should -Throw -ErrorId "NotConnected,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be ObjectNotFound
        { Disconnect-DockerNetwork $one nobody-at-all -Force -ErrorAction Stop } |
            Should -Throw -ErrorId "ContainerNotFound,$cmdlet"
    }

    It 'completes networks and containers' {
        Get-Completion "Disconnect-DockerNetwork $Prefix-o" | Should -Contain $one.Name
        Get-Completion "Disconnect-DockerNetwork $Prefix-two $Prefix-we" | Should -Contain $web.Name
    }
}
