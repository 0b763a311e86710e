# Runs the tasks of this repository; build.sh has the same ones. Longer tasks are in tests/Engines and in
# tools/package.proj.
param(
    [Parameter(Mandatory)] [ValidateSet('build', 'demo', 'test', 'bench', 'fidelity', 'package')]
    [string] $Task,

    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Rest = @()
)
$ErrorActionPreference = 'Stop'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_NOLOGO = $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
# No compiler and no build node keeps running after the build.
$env:MSBUILDDISABLENODEREUSE = '1'
$env:DOTNET_CLI_USE_MSBUILD_SERVER = '0'
# The analyzers take a third of a build. CI and the task build run them.
if ($env:CI -ne 'true' -and $Task -ne 'build') { $env:RunAnalyzers = 'false' }

Push-Location $PSScriptRoot
try {
    $projects = switch ($Task) {
        'demo' { 'src/DockerNetwork', 'tests/Engines' }
        'fidelity' { 'tests/Engines', 'tests/Fidelity.Tests' }
        'package' { 'src/DockerNetwork' }
        default { 'DockerNetwork.sln' }
    }
    foreach ($project in $projects) {
        dotnet build $project -c Release -v quiet -p:UseSharedCompilation=false
        if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    }
    $engines = 'tests/Engines/bin/Release/net10.0/Engines.dll'
    switch ($Task) {
        'demo' { dotnet $engines script docs/tour.ps1 @Rest }
        'test' {
            # The tests install the package.
            dotnet msbuild tools/package.proj -v:q
            if ($LASTEXITCODE -eq 0) { dotnet $engines test @Rest }
        }
        'bench' { dotnet $engines run '--' dotnet tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll @Rest }
        'fidelity' { dotnet $engines fidelity @Rest }
        'package' { dotnet msbuild tools/package.proj }
    }
    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
