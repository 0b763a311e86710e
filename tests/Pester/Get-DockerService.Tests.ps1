BeforeAll {
    . $PSScriptRoot/shared.ps1
    $isManager = (Get-DockerEngine).SwarmManager
}

Describe 'Get-DockerService' {
    It 'lists services as objects where the engine manages a swarm' {
        if (-not $isManager) { Set-ItResult -Skipped -Because 'the engine is no manager of a swarm'; return }
        Get-DockerService | Should -BeOfType ([DockerNetwork.Service])
    }

    It 'says what to do where the engine is in no swarm' {
        if ((Get-DockerEngine).SwarmState -ne 'inactive') { Set-ItResult -Skipped -Because 'the engine is in a swarm'; return }
        $failure = { Get-DockerService -ErrorAction Stop } | Should -Throw -ErrorId 'EngineRefused,*' -PassThru
        $failure.CategoryInfo.Category | Should -Be PermissionDenied
        $failure.Exception.Message | Should -BeLike "*is in none. 'docker swarm init'*"
    }

    It 'makes an overlay network nowhere but in a swarm, and says so before it asks' {
        if ((Get-DockerEngine).SwarmState -ne 'inactive') { Set-ItResult -Skipped -Because 'the engine is in a swarm'; return }
        { New-DockerNetwork "$Prefix-net" -Driver overlay -Attachable -Label $Label -ErrorAction Stop } | Should -Throw -ErrorId 'EngineRefused,*'
    }
}
