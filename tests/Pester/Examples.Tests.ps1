# Runs every example of the pages in docs/en-US unchanged, on a real engine. Comments above an example's code, which are
# not visible on the page, control the test:
#   <!-- setup CODE -->   creates the objects that the example expects
#   <!-- check CODE -->   must be true afterwards; $output is the output of the example
#   <!-- fails ID -->     means that the example shows an error with this id
#   <!-- needs swarm -->  means that the example needs an engine that manages a swarm. A private engine is made one; on a
#                         shared engine the example is skipped
# Objects that an example creates are removed again: all that are new on the engine and named in the example. An example
# is skipped if one of its names is taken on the engine. An engine keeps its events, so an example that reads past
# events needs unique names. Each example begins with no context selected and with no contexts except those it creates.
# A setup has Add-TestContext (contexts.ps1) and New-TestService (swarm.ps1).

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    . $PSScriptRoot/swarm.ps1
    $noSwarm = -not (Test-SwarmPossible)
    $pages = Join-Path $PSScriptRoot '../../docs/en-US'
    $examples = foreach ($page in Get-ChildItem $pages -Filter '*-*.md') {
        $text = [IO.File]::ReadAllText($page.FullName)
        foreach ($match in [regex]::Matches($text, '(?ms)^### (Example \d+: .*?)\n(.*?)(?=^##)')) {
            $body = $match.Groups[2].Value
            $notes = @{}
            foreach ($note in [regex]::Matches($body, '(?s)<!-- (setup|check|fails|needs)\s(.*?)-->')) { $notes[$note.Groups[1].Value] = $note.Groups[2].Value.Trim() }
            @{
                Page  = $page.BaseName
                Title = $match.Groups[1].Value
                Code  = ([regex]::Matches($body, '(?ms)^```powershell\n(.*?)^```') | ForEach-Object { $_.Groups[1].Value }) -join "`n"
                Setup = $notes['setup']
                Check = $notes['check']
                Fails = $notes['fails']
                Needs = $notes['needs']
            }
        }
    }
}

BeforeAll {
    $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    . $PSScriptRoot/contexts.ps1
    . $PSScriptRoot/swarm.ps1
    . $PSScriptRoot/removal.ps1

    # The containers of a service come and go with it.
    function Get-Thing { @(Get-DockerContainer -Label '!com.docker.swarm.task') + @(Get-DockerNetwork -Type Custom -NoContainers) + @(if ((Get-DockerEngine).SwarmManager) { Get-DockerService }) }

    # Returns the words of an example that could name something on the engine.
    function Get-Mentioned([string] $Text, $Things) {
        $words = [regex]::Matches($Text, '[\w.*-]*\w[\w.*-]*').Value | Select-Object -Unique
        $Things | Where-Object { foreach ($word in $words) { if ($_.Name -like $word) { return $true } } }
    }

    function Remove-Thing($Things) {
        Remove-TestService ($Things | Where-Object { $_ -is [DockerNetwork.Service] }).Name
        Remove-AtOnce ($Things | Where-Object { $_ -is [DockerNetwork.Container] })
        $Things | Where-Object { $_ -is [DockerNetwork.Network] } | Remove-DockerNetwork -Force -Confirm:$false
    }

    # Replaces alpine and redis of the pages with the images of the test run.
    function Use-TestImage([string] $Code) {
        $images = @{ alpine = $env:DOCKERNETWORK_TEST_IMAGE; redis = $env:DOCKERNETWORK_TEST_REDIS }
        foreach ($image in $images.Keys | Where-Object { $images[$_] }) { $Code = $Code -replace "((?:Start|Invoke)-DockerContainer )$image\b", "`${1}$($images[$image])" }
        [scriptblock]::Create($Code)
    }
}

# The engine is in a swarm only for the examples that need one, because it then has more networks.
Describe 'Examples on <Where>' -Tag Engine -ForEach @(
    @{ Where = 'any engine'; Swarm = $false; Those = $examples.Where({ $_.Needs -ne 'swarm' }) }
    if (-not $noSwarm) { @{ Where = 'a manager of a swarm'; Swarm = $true; Those = $examples.Where({ $_.Needs -eq 'swarm' }) } }
) {
    BeforeAll { if ($Swarm) { Enter-TestSwarm } }

    AfterAll { if ($Swarm) { Exit-TestSwarm } }

    It '<Page>, <Title>' -ForEach $Those {
        $before = Get-Thing
        $taken = Get-Mentioned "$Setup $Code" $before
        if ($taken) { Set-ItResult -Skipped -Because "the engine has a $($taken[0].Name) of its own"; return }

        Push-Location TestDrive:
        $config = $env:DOCKER_CONFIG
        $env:DOCKER_CONFIG = (New-Item -ItemType Directory "./docker-$([guid]::NewGuid())").FullName
        $ErrorActionPreference = 'Stop'
        $ConfirmPreference = 'None'
        # All objects that an example creates carry the run's label, unless the example sets labels itself. An existing
        # container gets none.
        $makers = @('New-DockerNetwork', 'New-DockerContainer', 'Invoke-DockerContainer'; if ($Code -notmatch '\| Start-DockerContainer') { 'Start-DockerContainer' })
        $PSDefaultParameterValues = @{}
        foreach ($maker in $makers | Where-Object { $env:DOCKERNETWORK_TEST_RUN }) { $PSDefaultParameterValues["${maker}:Label"] = @{ 'dockernetwork.test' = $env:DOCKERNETWORK_TEST_RUN } }
        try {
            . (Use-TestImage $Setup) | Out-Null
            if ($Fails) {
                { . (Use-TestImage $Code) } | Should -Throw -ErrorId "$Fails,*"
            }
            else {
                $output = @(. (Use-TestImage $Code))
                $Check | Should -Not -BeNullOrEmpty -Because 'an example says what comes of it'
                . ([scriptblock]::Create($Check)) | Should -BeTrue -Because "$Check"
            }
        }
        finally {
            Pop-Location
            $env:DOCKER_CONFIG = $config
            Use-DockerContext -Reset
            Remove-Thing (Get-Mentioned "$Setup $Code" (Get-Thing | Where-Object Id -notin $before.Id))
        }
    }
}
