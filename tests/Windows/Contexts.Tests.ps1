# Contexts, addresses and TLS on Windows paths.

BeforeAll {
    . $PSScriptRoot/../Pester/shared.ps1
    $tcp = $env:DOCKERNETWORK_TEST_TCP
    $docker = Join-Path $env:USERPROFILE .docker

    function Add-Context([string] $Name, [string] $Address) {
        $hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Name))).ToLowerInvariant()
        $folder = New-Item -ItemType Directory -Force (Join-Path $docker "contexts/meta/$hash")
        @{ Name = $Name; Endpoints = @{ docker = @{ Host = $Address } } } | ConvertTo-Json -Depth 4 | Set-Content (Join-Path $folder meta.json)
    }
}

Describe 'Contexts in the home folder' {
    BeforeAll {
        Add-Context lab $tcp
        '{ "HttpHeaders": { "x": "y" } }' | Set-Content (Join-Path $docker config.json)
    }

    AfterAll {
        Use-DockerContext -Reset
        Remove-Item -Recurse -Force $docker
    }

    It 'are listed and chosen' {
        (Get-DockerContext lab).Host | Should -Be $tcp
        (Get-DockerNetwork bridge -Context lab).Engine.Context | Should -Be lab
    }

    It 'are written into a config that others read at the same time' {
        $config = Join-Path $docker config.json
        $readers = 1..3 | ForEach-Object {
            Start-ThreadJob { foreach ($time in 1..200) { $null = [IO.File]::ReadAllText($using:config) | ConvertFrom-Json } }
        }
        foreach ($time in 1..20) { Use-DockerContext lab -Persist; Use-DockerContext default -Persist }
        Use-DockerContext lab -Persist
        $readers | Receive-Job -Wait -AutoRemoveJob -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed | Where-Object { $_.Exception -is [IO.FileNotFoundException] } | Should -BeNullOrEmpty -Because 'the file is never away'
        $after = Get-Content -Raw $config | ConvertFrom-Json
        $after.currentContext | Should -Be lab
        $after.HttpHeaders.x | Should -Be y
    }
}

Describe 'Addresses' {
    It 'come from DOCKER_HOST' {
        $env:DOCKER_HOST = $tcp
        try { (Get-DockerEngine).Engine.Address | Should -Be $tcp } finally { $env:DOCKER_HOST = $null }
    }

    It 'may be ssh, or say why not' {
        { Get-DockerNetwork -DockerHost ssh://nobody@127.0.0.1:1 -ErrorAction Stop } | Should -Throw -ErrorId 'EngineUnreachable,*' -PassThru |
            ForEach-Object { $_.Exception.Message } | Should -Match ssh
    }
}

Describe 'TLS' {
    AfterAll { $env:DOCKER_TLS_VERIFY = $env:DOCKER_CERT_PATH = $env:DOCKER_HOST = $null }

    # Wine's own TLS does not support what .NET requires of it, so no connection is made here
    # (docs/decisions/windows.md).
    It 'reads the certificates from a path with a drive and a space' {
        $certificates = (New-Item -ItemType Directory (Join-Path $TestDrive 'my certs')).FullName
        foreach ($file in 'ca.pem', 'cert.pem', 'key.pem') { Set-Content (Join-Path $certificates $file) 'no certificate' }
        $env:DOCKER_TLS_VERIFY, $env:DOCKER_CERT_PATH, $env:DOCKER_HOST = '1', $certificates, $tcp
        { Get-DockerNetwork bridge -ErrorAction Stop } | Should -Throw -ErrorId 'RequestInvalid,*' -PassThru |
            ForEach-Object { $_.Exception.Message } | Should -Match ([regex]::Escape($certificates))
    }
}
