# The tour's 14 steps, through the named pipe.

BeforeAll { . $PSScriptRoot/../Pester/shared.ps1 }

Describe 'The tour' {
    It 'takes all of its 14 steps' {
        $script = Join-Path $PSScriptRoot '../../docs/tour.ps1'
        # The tour writes to the host. Its steps are counted in the scope that it runs in.
        $count = & { . $script | Out-Null; $steps.Count }
        $count | Should -Be 14
    }
}
