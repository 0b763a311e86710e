BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.InvokeDockerCommandCommand'
    $web = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-web" -Hostname web -Network none -Label $Label
    $db = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-db" -Hostname db -Network none -Label $Label
}

AfterAll { Remove-TestObject }

Describe 'Invoke-DockerCommand' {
    It 'gives stdout, a string a line' {
        Invoke-DockerCommand "$Prefix-web" -Command sh, -c, 'echo one; echo; printf three' | Should -BeExactly 'one', '', 'three'
    }

    It 'takes the command as words and behind --' {
        Invoke-DockerCommand "$Prefix-web" echo a 'b c' | Should -BeExactly 'a b c'
        Invoke-DockerCommand "$Prefix-web" -- sh -c 'echo $0' x | Should -BeExactly 'x'
    }

    It 'gives the command all that follows its first word: <Line>' -TestCases @(
        @{ Line = "echo -c 'ip addr' -x"; Words = '-c ip addr -x' }
        @{ Line = "sh -c 'echo `$0 `$1' a -u"; Words = 'a -u' }
        @{ Line = 'echo -v -i -o -p -w -d -e -T -C'; Words = '-v -i -o -p -w -d -e -T -C' }
        @{ Line = 'echo x -in a -out b -la -al'; Words = 'x -in a -out b -la -al' }
        @{ Line = 'echo -p8080:80 -x:y -c'; Words = '-p8080:80 -x:y -c' }
        @{ Line = 'echo -f 1,2 1.50 -n 3'; Words = '-f 1,2 1.50 -n 3' }
        @{ Line = 'echo -c - -User 0 -u'; Words = '-c - -u' }
        @{ Line = 'echo -c @two -d'; Words = '-c one -x -d' }
        @{ Line = 'echo -c @none -d'; Words = '-c -d' }
        @{ Line = "echo ``\n -c ``\n more"; Words = '-c more' }
        @{ Line = '-User 0 echo -c'; Words = '-c' }
        @{ Line = '-- find /etc/hosts -user root'; Words = '/etc/hosts' }
        @{ Line = '-- echo -c -c -- -v'; Words = '-c -c -- -v' }
    ) {
        $two = 'one', '-x'
        $none = @{ User = '0' }
        Invoke-Expression "Invoke-DockerCommand $Prefix-web $($Line -replace '\\n', "`n")" | Should -BeExactly $Words
        @(1) | ForEach-Object { $null = & ([scriptblock]::Create("if (`$true) { foreach (`$one in 1) { `$words = Invoke-DockerCommand -Container $Prefix-web $($Line -replace '\\n', "`n") } }; `$words | Should -BeExactly '$Words'")) }
    }

    It 'says to put -- before a command whose options it cannot place' {
        $shell = [powershell]::Create('CurrentRunspace')
        $null = $shell.AddCommand('Invoke-DockerCommand').AddArgument("$Prefix-web").AddArgument('echo').AddParameter('c')
        { $shell.Invoke() } | Should -Throw "*took '-c' out of the command*Put -- before the command*Invoke-DockerCommand*"
        { $web | Invoke-DockerCommand -Command sh -c 'ip addr' } | Should -Throw "*give a list: -Command sh, -c, 'ip addr'*" -ErrorId "RequestInvalid,$cmdlet"
        { Start-DockerContainer -Container $web -d } | Should -Throw "*'-d' stands before the command*" -ErrorId 'RequestInvalid,*'
        { Invoke-DockerCommand -u 0 "$Prefix-web" id } | Should -Throw "*'-u' stands before the command*-User, not -u*" -ErrorId "RequestInvalid,$cmdlet"
        { Invoke-DockerCommand "$Prefix-web" -u 0 id } | Should -Throw "*'-u' stands before the command*" -ErrorId "RequestInvalid,$cmdlet"
    }

    It 'sets $LASTEXITCODE where the user sees it' {
        & { Invoke-DockerCommand $web sh -c 'exit 5' -ErrorAction SilentlyContinue }
        $LASTEXITCODE | Should -Be 5
        Invoke-DockerCommand $web true
        $global:LASTEXITCODE | Should -Be 0
    }

    It 'runs in several containers, one after another: <Way>' -TestCases @(
        @{ Way = 'by name'; Run = { Invoke-DockerCommand "$Prefix-web", "$Prefix-db" hostname } }
        @{ Way = 'piped'; Run = { $web, $db | Invoke-DockerCommand -Command hostname } }
        @{ Way = 'piped names'; Run = { "$Prefix-web", "$Prefix-db" | Invoke-DockerCommand -Command hostname } }
        @{ Way = 'piped by property name'; Run = { [pscustomobject]@{ Container = "$Prefix-web" }, [pscustomobject]@{ Container = "$Prefix-db" } | Invoke-DockerCommand -Command hostname } }
        @{ Way = 'by wildcard'; Run = { Invoke-DockerCommand "$Prefix-*" hostname | Sort-Object -Descending } }
    ) {
        & $Run | Should -BeExactly 'web', 'db'
    }

    It 'gives stderr as warnings' {
        Invoke-DockerCommand $web -Command sh, -c, 'echo problem >&2' -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Message | Should -BeExactly 'problem'
    }

    It 'sets environment, user and working directory' {
        Invoke-DockerCommand $web -Command sh, -c, 'echo $A-$B' -Environment @{ A = 'x y'; B = 2 } | Should -BeExactly 'x y-2'
        Invoke-DockerCommand $web -Command id, -u -User 1234:5678 | Should -BeExactly '1234'
        Invoke-DockerCommand $web pwd -WorkingDirectory /etc | Should -BeExactly '/etc'
    }

    It 'makes an exit code an error with the container as target, and goes on' {
        $lines = Invoke-DockerCommand $web, $db -Command sh, -c, 'hostname; [ $(hostname) = db ] || exit 5' -ErrorAction SilentlyContinue -ErrorVariable problems
        $lines | Should -BeExactly 'web', 'db'
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be "ContainerExited,$cmdlet"
        $problems[0].Exception | Should -BeOfType ([DockerNetwork.DockerNetworkException])
        "$($problems[0].Exception.Kind)" | Should -Be 'ContainerExited'
        $problems[0].Exception.ExitCode | Should -Be 5
        $problems[0].TargetObject | Should -Be "$Prefix-web"
        "$($problems[0])" | Should -BeLike "*'sh' in container '$Prefix-web' ended with exit code 5*"
    }

    It 'is an error where there is no such command' {
        { Invoke-DockerCommand $web nosuch-command -ErrorAction Stop -WarningAction SilentlyContinue } | Should -Throw -ErrorId "ContainerExited,$cmdlet"
    }

    It 'is an error where there is no such container' {
        { Invoke-DockerCommand "$Prefix-nosuch" true -ErrorAction Stop } | Should -Throw -ErrorId "ContainerNotFound,$cmdlet"
    }

    It 'says in what state a container is that does not run, and what helps' {
        $old = Start-TestContainer 'old' | Stop-DockerContainer -GracePeriod 0 -PassThru
        { Invoke-DockerCommand $old true -ErrorAction Stop } | Should -Throw "*it is exited*Start-DockerContainer -Container '$Prefix-old'*" -ErrorId "EngineRefused,$cmdlet"
    }

    It 'ends its waiting with Select-Object -First' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Invoke-DockerCommand $web -Command sh, -c, 'echo ready; exec sleep 600' | Select-Object -First 1 | Should -BeExactly 'ready'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 60
    }

    It 'runs nothing with -WhatIf' {
        $said = Get-WhatIfText "Invoke-DockerCommand $Prefix-web -Command touch, /touched -WhatIf"
        $said | Should -BeLike "*What if: Run 'touch /touched' in container '$Prefix-web' on engine *"
        Invoke-DockerCommand $web -Command sh, -c, 'ls / | grep touched; true' | Should -BeNullOrEmpty
    }

    It 'completes containers' {
        Get-Completion "Invoke-DockerCommand $Prefix-w" | Should -Be "$Prefix-web"
    }
}
