# Runs a folder of Pester tests and writes its counts (passed, failed, skipped) to a file, for Engines to add up. The
# lines after the counts name the failed tests.
param([string] $Pester, [string] $Folder, [string] $ResultFile, [string] $ExcludedFile)
$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
Import-Module $Pester
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Folder
if ($ExcludedFile) { $configuration.Run.ExcludePath = Join-Path $Folder $ExcludedFile }
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$run = Invoke-Pester -Configuration $configuration
# A block or a file that fails takes its tests with it, so each counts as a failure.
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
$broken = @($run.Failed) + @($run.FailedBlocks) + @($run.FailedContainers) | Where-Object { $_ }
$lines = foreach ($item in $broken) {
    $name = if ($item.PSObject.Properties['ExpandedPath']) { $item.ExpandedPath } else { "$item" }
    $message = "$($item.ErrorRecord | Select-Object -First 1)" -replace '\s+', ' '
    "${name}: $($message.Substring(0, [Math]::Min(300, $message.Length)))"
}
$skipped = $run.SkippedCount + $run.NotRunCount + $run.InconclusiveCount
Set-Content -Path $ResultFile -Value (@("$($run.PassedCount) $failed $skipped") + @($lines))
exit [int]($failed -gt 0)
