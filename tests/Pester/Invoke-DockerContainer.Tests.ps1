BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.InvokeDockerContainerCommand'
    $PSDefaultParameterValues = @{ 'Invoke-DockerContainer:Label' = $Label + @{ run = $Prefix }; 'Invoke-DockerContainer:Network' = 'none' }

    function Get-Left { Get-DockerContainer -Label "run=$Prefix" }
}

AfterAll {
    Get-Left | Remove-DockerContainer -Force -Confirm:$false
    Remove-TestObject
}

Describe 'Invoke-DockerContainer' {
    AfterEach { Get-Left | Should -BeNullOrEmpty -Because 'the container is removed whatever happens' }

    It 'gives stdout, a string a line' {
        $lines = Invoke-DockerContainer $Image -Command sh, -c, 'echo one; echo; echo "  three"; printf four'
        $lines | Should -BeExactly 'one', '', '  three', 'four'
        $lines | ForEach-Object { $_ | Should -BeOfType ([string]) }
    }

    It 'keeps characters of every kind' {
        Invoke-DockerContainer $Image echo 'Grüße 你好 🐳 "quoted" $HOME `tick`' | Should -BeExactly 'Grüße 你好 🐳 "quoted" $HOME `tick`'
    }

    It 'takes the command as words, behind --, and as a list' {
        Invoke-DockerContainer $Image echo a 'b c' | Should -BeExactly 'a b c'
        Invoke-DockerContainer $Image -- sh -c 'echo $0 $1' x y | Should -BeExactly 'x y'
        Invoke-DockerContainer $Image sh -c 'echo $0 $1' -v -l -Hostname c -n | Should -BeExactly '-v -l'
        Invoke-DockerContainer $Image -Command sh, -c, 'echo list' | Should -BeExactly 'list'
        Invoke-DockerContainer $Image ping -c1 127.0.0.1 | Should -Contain '1 packets transmitted, 1 packets received, 0% packet loss'
    }

    It 'gives stderr as warnings' {
        $lines = Invoke-DockerContainer $Image -Command sh, -c, 'echo out; echo problem >&2' -WarningVariable warnings -WarningAction SilentlyContinue
        $lines | Should -BeExactly 'out'
        $warnings.Message | Should -BeExactly 'problem'
    }

    It 'gives each line as it comes' {
        $times = Invoke-DockerContainer $Image -Command sh, -c, 'echo 1; sleep 2; echo 2' | ForEach-Object { [DateTime]::UtcNow }
        ($times[1] - $times[0]).TotalSeconds | Should -BeGreaterThan 1
    }

    It 'gives many lines, all of them, in order' {
        $lines = Invoke-DockerContainer $Image seq 100000
        $lines.Count | Should -Be 100000
        $lines[0] | Should -Be '1'
        $lines[49999] | Should -Be '50000'
        $lines[99999] | Should -Be '100000'
    }

    It 'makes an exit code an error that does not end the pipeline' {
        $lines = Invoke-DockerContainer $Image -Command sh, -c, 'echo before; echo reason >&2; exit 7' -ErrorAction SilentlyContinue -ErrorVariable problems -WarningAction SilentlyContinue
        $lines | Should -BeExactly 'before'
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be "ContainerExited,$cmdlet"
        $problems[0].CategoryInfo.Category | Should -Be 'OperationStopped'
        $problems[0].TargetObject | Should -Be $Image
        "$($problems[0])" | Should -BeLike '*exit code 7*reason*'
    }

    It 'says the last lines of stdout where stderr is empty' {
        { Invoke-DockerContainer $Image -Command sh, -c, 'seq 9; exit 1' -ErrorAction Stop } | Should -Throw "*exit code 1*5*6*7*8*9" -ErrorId "ContainerExited,$cmdlet"
    }

    It 'is an error where there is no such command' {
        { Invoke-DockerContainer $Image nosuch-command -ErrorAction Stop } | Should -Throw '*no such command*' -ErrorId "EngineRefused,$cmdlet"
    }

    It 'is an error where there is no such image or network' {
        { Invoke-DockerContainer dockernetwork/nosuch -Pull Never -ErrorAction Stop } | Should -Throw -ErrorId "ImageNotFound,$cmdlet"
        { Invoke-DockerContainer $Image -Network nosuch-network -ErrorAction Stop } | Should -Throw -ErrorId "NetworkNotFound,$cmdlet"
    }

    It 'ends an endless run with Select-Object -First and with a loop around it' {
        Invoke-DockerContainer $Image yes | Select-Object -First 3 | Should -BeExactly 'y', 'y', 'y'
        foreach ($once in 1) { Invoke-DockerContainer $Image yes | ForEach-Object { $line = $_; break } }
        $line | Should -BeExactly 'y'
    }

    It 'ends a run that is waiting with Select-Object -First' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Invoke-DockerContainer $Image -Command sh, -c, 'echo ready; exec sleep 600' | Select-Object -First 1 | Should -BeExactly 'ready'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 60
    }

    It 'ends with the pipeline where a line is refused' {
        { Invoke-DockerContainer $Image yes | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
        { Invoke-DockerContainer $Image -Command sh, -c, 'echo problem >&2; exec sleep 600' -WarningAction Stop } | Should -Throw
    }

    It 'ends where it is stopped from outside' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($manifest, $image, $label) Import-Module $manifest; Invoke-DockerContainer $image sleep 600 -Network none -Label $label').
                AddArgument((Resolve-Path "$PSScriptRoot/../../DockerNetwork.psd1").Path).AddArgument($Image).AddArgument($Label + @{ run = $Prefix })
            $run = $shell.BeginInvoke()
            foreach ($try in 1..200) { if (Get-DockerContainer -Label "run=$Prefix" -State running) { break } Start-Sleep -Milliseconds 100 }
            Get-DockerContainer -Label "run=$Prefix" -State running | Should -Not -BeNullOrEmpty
            $shell.Stop()
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally { $shell.Dispose() }
    }

    It 'runs on networks under the names that it is given' {
        $network = New-DockerNetwork "$Prefix-net" -Label $Label
        $null = Start-TestContainer 'web' -Network @{ Name = $network; Alias = 'site' }
        Invoke-DockerContainer $Image ping -c1 site -Network $network | Should -Contain '1 packets transmitted, 1 packets received, 0% packet loss'
        Invoke-DockerContainer $Image hostname -Network $network -Hostname client -Environment @{ A = 1 } | Should -BeExactly 'client'
    }

    It 'runs nothing with -WhatIf' {
        $said = Get-WhatIfText "Invoke-DockerContainer $Image echo was-run -Network none -Label @{ run = '$Prefix' } -WhatIf"
        $said | Should -BeLike "*What if: Run and then remove a container of image '$Image' on network 'none' on engine *"
        $said | Should -Not -BeLike '*was-run*'
    }
}
