# Types at a prompt: menus of completion, progress, Ctrl+C, and tables in a window of 80 and of
# 120 columns.

BeforeDiscovery {
    . $PSScriptRoot/terminal.ps1
    $noTerminal = -not (Test-TerminalPossible)
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/terminal.ps1
}

Describe 'At a prompt' -Tag Engine -Skip:$noTerminal {
    BeforeAll {
        $net = New-DockerNetwork "$Prefix-net" -Label $Label
        $app = Start-TestContainer 'app' -Network @{ Name = $net.Name; Alias = 'store' }
    }

    AfterAll { Remove-TestObject }

    Context '<_> columns wide' -ForEach 80, 120 {
        BeforeAll { $terminal = Start-Terminal $_ }

        AfterAll { Stop-Terminal $terminal }

        It 'a menu offers what an address has for names' {
            Send-Key $terminal "Resolve-ContainerName -From $($app.Name) -Name `t"
            Wait-Drawn $terminal "store[\s\S]*$($app.Name)[\s\S]*ContainerName of" | Should -Match 'store'
            # Ctrl+G leaves the menu, Ctrl+C the line.
            Send-Key $terminal "$([char] 7)$([char] 3)"
            $null = Wait-Drawn $terminal '> $'
        }

        It 'a table has the address' {
            $address = $app.IPv4Addresses[0]
            Invoke-Typed $terminal "Get-ContainerName $($net.Name)" | Should -Match "store +A +$([regex]::Escape($address))"
        }

        It 'Ctrl+C ends a wait that shows its progress, and the prompt goes on' {
            Send-Key $terminal "Wait-ContainerName nobody -From $($app.Name) -TimeoutSec 0`r"
            $null = Wait-Drawn $terminal "Waiting for 'nobody'"
            Send-Key $terminal "$([char] 3)"
            $null = Wait-Drawn $terminal '> $'
            Invoke-Typed $terminal '"a" + "live"' | Should -Match '\nalive'
        }
    }
}
