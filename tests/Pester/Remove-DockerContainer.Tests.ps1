BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.RemoveDockerContainerCommand'
}

AfterAll { Remove-TestObject }

Describe 'Remove-DockerContainer' {
    BeforeEach { Start-TestContainer 'web' | Stop-DockerContainer -GracePeriod 0 }
    AfterEach { Remove-DockerContainer "$Prefix-*" -Force -Confirm:$false }

    It 'removes a container and gives nothing' {
        Remove-DockerContainer "$Prefix-web" -Confirm:$false | Should -BeNullOrEmpty
        Get-DockerContainer "$Prefix-w*" | Should -BeNullOrEmpty
    }

    It 'gives what it was with -PassThru' {
        $removed = Get-DockerContainer "$Prefix-web" | Remove-DockerContainer -PassThru -Confirm:$false
        $removed | Should -BeOfType ([DockerNetwork.Container])
        $removed.Name | Should -Be "$Prefix-web"
        $removed.State | Should -Be 'exited'
    }

    It 'leaves one that runs, and says what helps' {
        Start-DockerContainer -Container "$Prefix-web" | Out-Null
        { Remove-DockerContainer "$Prefix-web" -Confirm:$false -ErrorAction Stop } |
            Should -Throw "*it is running. Stop it first (Stop-DockerContainer '$Prefix-web'), or use -Force*" -ErrorId "EngineRefused,$cmdlet"
        (Get-DockerContainer "$Prefix-web").State | Should -Be 'running'
    }

    It 'kills one that runs with -Force' {
        Start-DockerContainer -Container "$Prefix-web" | Out-Null
        Remove-DockerContainer "$Prefix-web" -Force -Confirm:$false
        Get-DockerContainer "$Prefix-w*" | Should -BeNullOrEmpty
    }

    It 'removes a container once that is named more than once' {
        $removed = Remove-DockerContainer "$Prefix-web", "$Prefix-w*" -Confirm:$false -PassThru -ErrorAction Stop
        @($removed).Count | Should -Be 1
    }

    It 'takes the endpoints of a container on two networks' {
        $networks = 'one', 'two' | ForEach-Object { New-DockerNetwork "$Prefix-$_" -Label $Label }
        $both = Start-TestContainer 'both' -Network $networks
        Get-DockerNetworkEndpoint -Container $both | Remove-DockerContainer -Force -Confirm:$false -ErrorAction Stop
        Get-DockerContainer "$Prefix-both*" | Should -BeNullOrEmpty
        $networks | Remove-DockerNetwork -Confirm:$false
    }

    It 'goes on after one that is not there' {
        $removed = "$Prefix-nosuch", "$Prefix-web" | Remove-DockerContainer -PassThru -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $removed.Name | Should -Be "$Prefix-web"
        $problems.FullyQualifiedErrorId | Should -Be "ContainerNotFound,$cmdlet"
        $problems[0].TargetObject | Should -Be "$Prefix-nosuch"
    }

    It 'removes nothing with -WhatIf' {
        Get-WhatIfText "Get-DockerContainer $Prefix-w* | Remove-DockerContainer -Force -WhatIf" | Should -BeLike "*What if: Remove container '$Prefix-web' from engine *"
        Get-DockerContainer "$Prefix-web" | Should -Not -BeNullOrEmpty
    }

    It 'asks before it removes' {
        # No one is there to answer a prompt: the prompt is an error, and the container stays.
        $manifest = Join-Path $PSScriptRoot '../../DockerNetwork.psd1'
        Invoke-Pwsh -Command "Import-Module '$manifest'; Remove-DockerContainer $Prefix-web" 2>&1 | Out-Null
        Get-DockerContainer "$Prefix-web" | Should -Not -BeNullOrEmpty
    }
}
