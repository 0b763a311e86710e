# A docker config folder with contexts for one test; for files about contexts.
function Enter-TestConfig {
    $script:configBefore = $env:DOCKER_CONFIG
    $env:DOCKER_CONFIG = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "$Prefix-config")).FullName
}

function Exit-TestConfig {
    Remove-Item -Recurse -Force $env:DOCKER_CONFIG
    $env:DOCKER_CONFIG = $script:configBefore
}

function Add-TestContext {
    param([string] $Name, [string] $Address, [string] $Description = '', [switch] $SkipTls, [string[]] $TlsFile)
    $endpoint = @{ Host = $Address; SkipTLSVerify = [bool] $SkipTls }
    $settings = @{ Name = $Name; Metadata = @{ Description = $Description }; Endpoints = @{ docker = $endpoint } }
    $null = Set-TestContextFile $Name 'meta.json' ($settings | ConvertTo-Json -Depth 4)
    foreach ($file in $TlsFile) { $null = Set-TestContextFile $Name "docker/$file" 'what is in it' 'tls' }
}

# Writes a context's file unchanged, and returns its path.
function Set-TestContextFile([string] $Name, [string] $File, [string] $Text, [string] $Part = 'meta') {
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($Name))
    $digest = [BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()
    $path = Join-Path $env:DOCKER_CONFIG "contexts/$Part/$digest/$File"
    $null = New-Item -ItemType Directory -Force (Split-Path $path)
    Set-Content $path $Text
    $path
}
