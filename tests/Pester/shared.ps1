# The start of every test file: the module of this checkout, an image for containers, a label for all created objects,
# and unique names. It is dot-sourced in a BeforeAll, so that every test of the file has its variables and functions.
Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
. $PSScriptRoot/removal.ps1

$Image = if ($env:DOCKERNETWORK_TEST_IMAGE) { $env:DOCKERNETWORK_TEST_IMAGE } else { 'alpine' }
$Label = @{ 'dockernetwork.test' = if ($env:DOCKERNETWORK_TEST_RUN) { $env:DOCKERNETWORK_TEST_RUN } else { 'true' } }
$Prefix = 'dnp-' + [guid]::NewGuid().ToString('n').Substring(0, 8)

# A process that ends as soon as it gets the stop signal.
$Sleep = 'sh', '-c', 'trap exit TERM INT; while :; do sleep 0.1; done'

function Start-TestContainer {
    param([string] $Name, [object[]] $Network = 'none', [hashtable] $Also = @{})
    Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-$Name" -Network $Network -Label ($Label + $Also)
}

function Remove-TestObject {
    Remove-AtOnce (Get-DockerContainer "$Prefix*")
    Get-DockerNetwork "$Prefix*" | Remove-DockerNetwork -Force -Confirm:$false
}

# Sends a request to the engine itself, for what the module does not do or might not show. Uses the newest version of
# its API, because engines from 29 on refuse 1.41.
function Invoke-Raw([string] $Method, [string] $Path, [string] $Body) {
    $address = [uri] (Get-DockerEngine).Engine.Address
    $way = if ($address.Scheme -eq 'unix') { @{ UnixSocket = $address.LocalPath } } else { @{} }
    $at = if ($address.Scheme -eq 'unix') { 'engine' } else { $address.Authority }
    $call = @{ Method = $Method; Uri = "http://$at/$Path"; ContentType = 'application/json' } + $way
    if ($Body) { $call.Body = $Body }
    Invoke-RestMethod @call
}

# Creates a network that the module would not create: beside another one of its name, or with an IPv6 subnet and without
# IPv6.
function New-RawNetwork([string] $Name, [hashtable] $Also = @{}) {
    $body = @{ Name = $Name; CheckDuplicate = $false; Labels = $Label } + $Also | ConvertTo-Json -Depth 5
    $made = Invoke-Raw Post networks/create $body
    Get-DockerNetwork | Where-Object Id -EQ $made.Id
}

# A completer gives up after a second, so that Tab never hangs. On a busy machine it may then offer nothing, and Tab is
# pressed again. An answer that is quick and empty stays empty.
function Get-Completion {
    param([string] $Line)
    foreach ($attempt in 1..10) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
        if ($found -or $watch.Elapsed.TotalMilliseconds -lt 900) { break }
    }
    $found
}

# Runs a command in a separate process of the same PowerShell. PowerShell as a dotnet tool has no program of its own:
# its process is dotnet.
function Invoke-Pwsh {
    $process = [Environment]::ProcessPath
    [string[]] $shell = if ([IO.Path]::GetFileNameWithoutExtension($process) -ne 'pwsh') { Join-Path $PSHOME pwsh.dll }
    & $process @shell -NoProfile -NonInteractive @args
}

# Returns the text of -WhatIf. It goes to the host alone; a transcript has it.
function Get-WhatIfText {
    param([string] $Line)
    $file = Join-Path ([IO.Path]::GetTempPath()) "$Prefix-$([guid]::NewGuid()).txt"
    $null = Start-Transcript $file -UseMinimalHeader
    try { & ([scriptblock]::Create($Line)) | Out-Host } finally { $null = Stop-Transcript }
    try { (Get-Content -Raw $file) -replace '\s+', ' ' } finally { Remove-Item $file }
}
