BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/contexts.ps1
    $engine = (Get-DockerEngine).Engine.Address
    Enter-TestConfig
    Add-TestContext lab $engine
    $config = Join-Path $env:DOCKER_CONFIG 'config.json'
}

AfterAll {
    Use-DockerContext -Reset
    Exit-TestConfig
}

Describe 'Use-DockerContext' {
    AfterEach {
        Use-DockerContext -Reset
        Remove-Item $config -ErrorAction Ignore
    }

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
        Get-WhatIfText 'Use-DockerContext lab -Persist -WhatIf' |
            Should -BeLike "*Use docker context 'lab' ($engine) in this session and write it into the docker config*"
        $config | Should -Not -Exist
    }

    It 'writes it down for the docker CLI, and takes it back there' {
        Get-DockerContext lab | Use-DockerContext -Persist -WarningAction SilentlyContinue
        (Get-Content -Raw $config | ConvertFrom-Json).currentContext | Should -Be 'lab'
        Use-DockerContext default -Persist
        (Get-Content -Raw $config | ConvertFrom-Json).currentContext | Should -Be ''
    }

    It 'leaves the rest of the config alone, and says what comes before it' -Skip:$IsWindows {
        $text = "{`n`t`"auths`": {`"registry.example`": {`"auth`": `"c2VjcmV0`"}},`n" +
            "`t`"currentContext`": `"old`",`n`t`"other`": 1.50`n}`n"
        [IO.File]::WriteAllText($config, $text)
        $mode = [IO.UnixFileMode] 'UserRead, UserWrite, GroupRead'
        [IO.File]::SetUnixFileMode($config, $mode)
        Use-DockerContext lab -Persist -WhatIf
        Get-Content -Raw $config | Should -BeExactly $text
        $before = $env:DOCKER_HOST
        try {
            $env:DOCKER_HOST = $engine
            Use-DockerContext lab -Persist -WarningVariable warnings -WarningAction SilentlyContinue
        } finally { $env:DOCKER_HOST = $before }
        "$warnings" | Should -BeLike '*DOCKER_HOST*'
        Get-Content -Raw $config | Should -BeExactly $text.Replace('"old"', '"lab"')
        [IO.File]::GetUnixFileMode($config) | Should -Be $mode
        Get-ChildItem -File $env:DOCKER_CONFIG | ForEach-Object FullName | Should -Be $config
        Get-DockerContext default | Use-DockerContext -Persist
        Get-Content -Raw $config | Should -BeExactly $text.Replace('"old"', '""')
    }

    It 'says what is not there, and chooses nothing: <_.Keys>' -ForEach @{}, @{ Persist = $true } {
        { Use-DockerContext nosuch @_ } |
            Should -Throw '*default, lab*' -ErrorId 'ContextNotFound,DockerNetwork.Commands.UseDockerContextCommand'
        (Get-DockerContext -Current).Name | Should -Be 'default'
        $config | Should -Not -Exist
    }

    It 'completes' {
        Get-Completion 'Use-DockerContext la' | Should -Be 'lab'
    }
}
