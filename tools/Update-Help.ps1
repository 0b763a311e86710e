<#
.SYNOPSIS
Updates the generated parts of the pages in docs/en-US from the built cmdlets: SYNTAX and the yaml block of each parameter.
.DESCRIPTION
Keeps the hand-written texts. Adds a section for a new parameter, and removes that of a removed one. Creates a page for a
cmdlet without one, with TODO for each missing text. Requires PowerShell 7 and a built module.
.PARAMETER Check
Changes nothing. Lists the outdated pages; the exit code is their number.
#>
#requires -Version 7.0
param([switch] $Check)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$common = [System.Management.Automation.PSCmdlet]::CommonParameters
$shared = @{
    Context    = @'
The docker contexts whose engines to use, by name or wildcard: * means all. Tab completes their names. Without -Context
and -DockerHost, the default is the engine that Use-DockerContext chose. Without such a choice, the default is the
docker CLI's: $env:DOCKER_HOST, then $env:DOCKER_CONTEXT, then the current context, then the platform's own socket or
pipe. An object from the pipeline stays on its own engine.
'@
    DockerHost = @'
The addresses of the engines to use, such as unix:///var/run/docker.sock, npipe://./pipe/docker_engine, tcp://lab:2375
or ssh://user@lab. The default is described at -Context.
'@
    TimeoutSec = 'The longest time that one request may take, in seconds. The default is 100. 0 sets no limit.'
    Confirm    = 'Asks before each change.'
    WhatIf     = 'Shows a preview of each change, and changes nothing.'
}
function Format-Syntax($Set, $Name) {
    $lines = @()
    $line = $Name
    # Leaves out the hidden switches that take the options of a command.
    $shown = "$Set" -creplace '\[-[A-Z]\] ', ''
    foreach ($part in [regex]::Matches($shown, '\[\[-\w+\] <[^>]+>\]|\[-\w+\] <[^>]+>|\[-\w+ <[^>]+>\]|\[-\w+\]|-\w+ <[^>]+>|-\w+|\[<CommonParameters>\]').Value) {
        if ($line.Length + $part.Length -ge 110) { $lines += $line; $line = '' }
        $line += " $part"
    }
    $lines + $line -join "`n"
}

function Get-SyntaxSection($Command) {
    $sets = @($Command.ParameterSets | Sort-Object { -not $_.IsDefault })
    foreach ($set in $sets) {
        if ($sets.Count -gt 1) { "### $($set.Name)$(if ($set.IsDefault) { ' (Default)' })" }
        "``````"
        Format-Syntax $set $Command.Name
        "``````"
        ''
    }
}

function Get-TypeName([type] $Type) { ([Nullable]::GetUnderlyingType($Type) ?? $Type).Name }

function Get-AcceptedValue($Parameter) {
    $set = $Parameter.Attributes.Where({ $_ -is [ValidateSet] })
    if ($set) { return $set.ValidValues }
    $type = [Nullable]::GetUnderlyingType($Parameter.ParameterType) ?? $Parameter.ParameterType
    if ($type.IsEnum) { [enum]::GetNames($type) }
}

function Get-DefaultValue($Command, $Parameter) {
    if ($Parameter.SwitchParameter) { return 'False' }
    $cmdlet = [Activator]::CreateInstance($Command.ImplementingType)
    $value = @($cmdlet.($Parameter.Name)) -join ', '
    # The number 0 means that nothing is given.
    $value -in '', '0' ? 'None' : $value
}

function Get-Facet($Command, $Parameter, $Default) {
    $uses = foreach ($set in $Command.ParameterSets) {
        $use = $set.Parameters.Where({ $_.Name -eq $Parameter.Name })[0]
        if (-not $use) { continue }
        $ways = @(if ($use.ValueFromPipelineByPropertyName) { 'ByPropertyName' }; if ($use.ValueFromPipeline) { 'ByValue' })
        [pscustomobject]@{
            Set      = $set.Name
            Settings = @(
                "Required: $($use.IsMandatory)"
                "Position: $($use.Position -lt 0 ? 'Named' : $use.Position)"
                "Default value: $Default"
                "Accept pipeline input: $($ways ? "True ($($ways -join ', '))" : 'False')"
                "Accept wildcard characters: $([bool] $Parameter.Attributes.Where({ $_ -is [SupportsWildcards] }))"
            ) -join "`n"
        }
    }
    foreach ($group in $uses | Group-Object Settings) {
        $sets = $group.Count -eq $Command.ParameterSets.Count ? '(All)' : ($group.Group.Set -join ', ')
        '```yaml'
        "Type: $(Get-TypeName $Parameter.ParameterType)"
        "Parameter Sets: $sets"
        "Aliases: $($Parameter.Aliases -join ', ')".TrimEnd()
        $values = @(Get-AcceptedValue $Parameter)
        if ($values) { "Accepted values: $($values -join ', ')" }
        ''
        $group.Name
        '```'
        ''
    }
}

function Get-ParameterSection($Command, $Text) {
    $old = @{}
    foreach ($match in [regex]::Matches($Text, '(?ms)^### -(\w+)\n(.*?)(?=^### |\z)')) { $old[$match.Groups[1].Value] = $match.Groups[2].Value }
    $parameters = $Command.Parameters.Values.Where({ $_.Name -notin $common -and $_.Name.Length -gt 1 }) | Sort-Object { $_.Name -in 'WhatIf', 'Confirm' }, Name
    foreach ($parameter in $parameters) {
        $name = $parameter.Name
        $words = $old[$name] ? [regex]::Replace($old[$name], '(?ms)^```yaml\n.*?^```\n', '').Trim() : ''
        "### -$name"
        $words ? $words : ($shared[$name] ?? 'TODO')
        ''
        Get-Facet $Command $parameter (Get-DefaultValue $Command $parameter)
    }
    '### CommonParameters'
    'This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable, -InformationAction, -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable, -Verbose, -WarningAction, -WarningVariable and -ProgressAction. See about_CommonParameters.'
    ''
}

function New-Page($Command) {
    $outputs = $Command.OutputType.Name.ForEach({ "### $_`nTODO`n" }) -join "`n"
    $examples = (1..3).ForEach({ "### Example ${_}: TODO`n`n``````powershell`nTODO`n```````n`nTODO`n" }) -join "`n"
    @"
---
external help file: DockerNetwork.dll-Help.xml
Module Name: DockerNetwork
online version:
schema: 2.0.0
---

# $($Command.Name)

## SYNOPSIS
TODO

## SYNTAX

## DESCRIPTION
TODO

## EXAMPLES

$examples
## PARAMETERS

## INPUTS

### System.String
TODO

## OUTPUTS

$outputs
## NOTES

## RELATED LINKS

"@
}

function Update-Section($Page, $Title, $Lines) {
    $pattern = "(?ms)(^## $Title\n).*?(?=^## )"
    [regex]::Replace($Page, $pattern, { param($match) $match.Groups[1].Value + "`n" + ($Lines -join "`n") + "`n" })
}

Import-Module (Join-Path $root DockerNetwork.psd1)
$stale = 0
foreach ($command in Get-Command -Module DockerNetwork -CommandType Cmdlet) {
    $file = Join-Path $root "docs/en-US/$($command.Name).md"
    $page = (Test-Path $file) ? [IO.File]::ReadAllText($file) : ''
    $new = $page ? $page : (New-Page $command)
    $new = Update-Section $new SYNTAX (Get-SyntaxSection $command)
    $parameters = [regex]::Match($new, '(?ms)^## PARAMETERS\n(.*?)(?=^## )').Groups[1].Value
    $new = Update-Section $new PARAMETERS (Get-ParameterSection $command $parameters)
    if ($new -ceq $page) { continue }
    $stale++
    "$($Check ? 'Not up to date' : 'Written'): $file"
    if (-not $Check) { [IO.File]::WriteAllText($file, $new) }
}

exit $Check ? $stale : 0
