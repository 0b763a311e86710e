# A pwsh at a prompt in a pseudo-terminal, which `script` of util-linux makes. Keys go in, and what is drawn comes out.

function Test-TerminalPossible {
    $missing = 'script', 'stty' | Where-Object { -not (Get-Command $_ -CommandType Application -ErrorAction Ignore) }
    $IsLinux -and -not $missing
}

function Start-Terminal([int] $Columns) {
    $shell = @([Environment]::ProcessPath)
    if ([IO.Path]::GetFileNameWithoutExtension($shell[0]) -ne 'pwsh') { $shell += Join-Path $PSHOME pwsh.dll }
    $start = [Diagnostics.ProcessStartInfo]::new('script')
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    # A run in the background ignores Ctrl+C, and would hand that down.
    $line = "stty rows 40 cols $Columns; exec env --default-signal=INT '$($shell -join "' '")' -NoProfile -NoLogo"
    '-qfc', $line, '/dev/null' | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.Environment['TERM'] = 'xterm'
    $process = [Diagnostics.Process]::Start($start)
    $terminal = @{ Process = $process; Drawn = ''; Bytes = [byte[]]::new(65536); Reading = $null }
    # Keys that come before the first prompt are read in another mode.
    $null = Wait-Drawn $terminal '> $'
    $null = Invoke-Typed $terminal "Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete"
    $null = Invoke-Typed $terminal "Import-Module '$(Resolve-Path (Join-Path $PSScriptRoot '../../DockerNetwork.psd1'))'"
    $terminal
}

# Types a line and Enter, and returns what is drawn until the next prompt.
function Invoke-Typed($Terminal, [string] $Line) {
    Send-Key $Terminal "$Line`r"
    Wait-Drawn $Terminal '\n[^\n]*> $'
}

function Send-Key($Terminal, [string] $Keys) {
    $Terminal.Drawn = ''
    Write-Terminal $Terminal $Keys
}

function Write-Terminal($Terminal, [string] $Text) {
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $Terminal.Process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
    $Terminal.Process.StandardInput.BaseStream.Flush()
}

# Waits until a text is drawn after the last keys. Returns everything that was drawn since then, without colours.
function Wait-Drawn($Terminal, [string] $Pattern, [int] $Seconds = 60) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    while ($Terminal.Drawn -notmatch $Pattern) {
        if ($watch.Elapsed.TotalSeconds -gt $Seconds) { throw "'$Pattern' is not drawn:`n$($Terminal.Drawn)" }
        if (-not $Terminal.Reading) {
            $Terminal.Reading = $Terminal.Process.StandardOutput.BaseStream.ReadAsync($Terminal.Bytes, 0, $Terminal.Bytes.Length)
        }
        if (-not $Terminal.Reading.Wait(200)) { continue }
        $text = [Text.Encoding]::UTF8.GetString($Terminal.Bytes, 0, $Terminal.Reading.Result)
        $Terminal.Reading = $null
        # pwsh asks the terminal where the cursor is, and waits for an answer. Any place will do.
        [regex]::Matches($text, '\x1b\[6n') | ForEach-Object { Write-Terminal $Terminal "`e[1;1R" }
        $Terminal.Drawn += $text -replace '\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r'
    }
    $Terminal.Drawn
}

function Stop-Terminal($Terminal) {
    if (-not $Terminal) { return }
    if (-not $Terminal.Process.HasExited) { $Terminal.Process.Kill($true) }
    $Terminal.Process.Dispose()
}
