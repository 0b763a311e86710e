# Every test file begins with this: the module of this checkout, an image to make containers of, a label for all that is made, and names of its own.
# It is dot-sourced in a BeforeAll, so that its variables and functions are there in every test of the file.
Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')

$Image = if ($env:DOCKERNETWORK_TEST_IMAGE) { $env:DOCKERNETWORK_TEST_IMAGE } else { 'alpine' }
$Label = @{ 'dockernetwork.test' = if ($env:DOCKERNETWORK_TEST_RUN) { $env:DOCKERNETWORK_TEST_RUN } else { 'true' } }
$Prefix = 'dnp-' + [guid]::NewGuid().ToString('n').Substring(0, 8)

# A process that ends as soon as it is told to.
$Sleep = 'sh', '-c', 'trap exit TERM INT; while :; do sleep 0.1; done'

function Start-TestContainer {
    param([string] $Name, [object[]] $Network = 'none', [hashtable] $Also = @{})
    Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-$Name" -Network $Network -Label ($Label + $Also)
}

function Remove-TestObject {
    Get-DockerContainer "$Prefix*" | Remove-DockerContainer -Force -Confirm:$false
    Get-DockerNetwork "$Prefix*" | Remove-DockerNetwork -Force -Confirm:$false
}

function Get-Completion {
    param([string] $Line)
    [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
}

# What -WhatIf says goes to the host alone, so it is read in a session of its own.
function Get-WhatIfText {
    param([string] $Line)
    $manifest = Join-Path $PSScriptRoot '../../DockerNetwork.psd1'
    $pwsh = (Get-Process -Id $PID).Path
    (& $pwsh -NoProfile -NonInteractive -Command "Import-Module '$manifest'; $Line" 2>&1 | Out-String) -replace '\s+', ' '
}
