# A docker config of a test's own, with contexts in it; for files that are about contexts.
function Enter-TestConfig {
    $script:configBefore = $env:DOCKER_CONFIG
    $env:DOCKER_CONFIG = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "$Prefix-config")).FullName
}

function Exit-TestConfig {
    Remove-Item -Recurse -Force $env:DOCKER_CONFIG
    $env:DOCKER_CONFIG = $script:configBefore
}

function Add-TestContext {
    param([string] $Name, [string] $Address, [string] $Description = '', [switch] $SkipTls)
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($Name))
    $folder = New-Item -ItemType Directory -Force (Join-Path $env:DOCKER_CONFIG "contexts/meta/$([BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant())")
    @{ Name = $Name; Metadata = @{ Description = $Description }; Endpoints = @{ docker = @{ Host = $Address; SkipTLSVerify = [bool] $SkipTls } } } |
        ConvertTo-Json -Depth 4 | Set-Content (Join-Path $folder.FullName 'meta.json')
}
