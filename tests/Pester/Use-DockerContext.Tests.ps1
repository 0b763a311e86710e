BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/contexts.ps1
    $engine = (Get-DockerEngine).Engine.Address
    Enter-TestConfig
    Add-TestContext lab $engine
}

AfterAll {
    Use-DockerContext -Reset
    Exit-TestConfig
}

Describe 'Use-DockerContext' {
    AfterEach { Use-DockerContext -Reset }

    It 'chooses an engine for this session' {
        Use-DockerContext lab | Should -BeNullOrEmpty
        (Get-DockerNetwork bridge).Engine.Context | Should -Be 'lab'
        (Get-DockerContext -Current).Name | Should -Be 'lab'
    }

    It 'takes the choice back' {
        (Use-DockerContext lab -PassThru).Name | Should -Be 'lab'
        (Use-DockerContext -Reset -PassThru).Name | Should -Be 'default'
        (Get-DockerNetwork bridge).Engine.Context | Should -Not -Be 'lab'
    }

    It 'does nothing under -WhatIf' {
        Use-DockerContext lab -WhatIf
        (Get-DockerContext -Current).Name | Should -Be 'default'
        Get-WhatIfText 'Use-DockerContext lab -Persist -WhatIf' | Should -Match "Use docker context 'lab' \($([regex]::Escape($engine))\) in this session and write it into the docker config"
        Join-Path $env:DOCKER_CONFIG 'config.json' | Should -Not -Exist
    }

    It 'writes it down for the docker CLI, and takes it back there' {
        $config = Join-Path $env:DOCKER_CONFIG 'config.json'
        Get-DockerContext lab | Use-DockerContext -Persist -WarningAction SilentlyContinue
        (Get-Content -Raw $config | ConvertFrom-Json).currentContext | Should -Be 'lab'
        Use-DockerContext default -Persist
        (Get-Content -Raw $config | ConvertFrom-Json).currentContext | Should -Be ''
    }

    It 'says what is not there' {
        { Use-DockerContext nosuch } | Should -Throw '*default, lab*' -ErrorId 'ContextNotFound,DockerNetwork.Commands.UseDockerContextCommand'
    }

    It 'completes' {
        Get-Completion 'Use-DockerContext la' | Should -Be 'lab'
    }
}
