BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.StopDockerContainerCommand'
}

AfterAll { Remove-TestObject }

Describe 'Stop-DockerContainer' {
    BeforeEach { Start-TestContainer 'web' | Out-Null }
    AfterEach { Remove-DockerContainer "$Prefix-*" -Force -Confirm:$false }

    It 'stops a container and gives nothing' {
        Stop-DockerContainer "$Prefix-web" | Should -BeNullOrEmpty
        (Get-DockerContainer "$Prefix-web").State | Should -Be 'exited'
    }

    It 'gives the stopped container with -PassThru' {
        $stopped = Get-DockerContainer "$Prefix-web" | Stop-DockerContainer -PassThru
        $stopped | Should -BeOfType ([DockerNetwork.Container])
        $stopped.State | Should -Be 'exited'
        $stopped.Status | Should -BeLike 'Exited*'
    }

    It 'kills at once with -GracePeriod 0, and after its time else' {
        $deaf = Start-DockerContainer $Image -Command sh, -c, 'trap : TERM; while :; do sleep 0.1; done' -Name "$Prefix-deaf" -Network none -Label $Label
        (Measure-Command { Stop-DockerContainer $deaf -GracePeriod 3 }).TotalSeconds | Should -BeGreaterThan 2.5
        Start-DockerContainer -Container $deaf | Out-Null
        (Stop-DockerContainer $deaf -GracePeriod 0 -PassThru).Status | Should -BeLike 'Exited (137)*'
    }

    It 'leaves a container that does not run as it is' {
        Stop-DockerContainer "$Prefix-web"
        (Stop-DockerContainer "$Prefix-web" -PassThru -ErrorAction Stop).State | Should -Be 'exited'
    }

    It 'takes names, wildcards, endpoints and property names' {
        Start-TestContainer 'other' | Out-Null
        (Stop-DockerContainer "$Prefix-w*", "$Prefix-other" -PassThru).Name | Should -Be "$Prefix-web", "$Prefix-other"
        Start-DockerContainer -Container "$Prefix-*" | Out-Null
        (Get-DockerNetworkEndpoint -Network none -Container "$Prefix-other" | Stop-DockerContainer -PassThru).Name | Should -Be "$Prefix-other"
        ([pscustomobject]@{ Container = "$Prefix-web" } | Stop-DockerContainer -PassThru).Name | Should -Be "$Prefix-web"
    }

    It 'goes on after one that is not there' {
        $stopped = "$Prefix-nosuch", "$Prefix-web" | Stop-DockerContainer -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $stopped.Name | Should -Be "$Prefix-web"
        $problems.FullyQualifiedErrorId | Should -Be "ContainerNotFound,$cmdlet"
        $problems[0].TargetObject | Should -Be "$Prefix-nosuch"
    }

    It 'says nothing of a wildcard that matches nothing' {
        Stop-DockerContainer "$Prefix-nosuch*" -ErrorAction Stop
    }

    It 'stops nothing with -WhatIf' {
        Get-WhatIfText "Stop-DockerContainer $Prefix-web -WhatIf" | Should -BeLike "*What if: Stop container '$Prefix-web' on engine *"
        (Get-DockerContainer "$Prefix-web").State | Should -Be 'running'
    }

    It 'completes containers' {
        Get-Completion "Stop-DockerContainer $Prefix-w" | Should -Be "$Prefix-web"
    }

    It 'takes no negative grace period' {
        { Stop-DockerContainer "$Prefix-web" -GracePeriod -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}
