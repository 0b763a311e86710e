# Traffic through a named pipe: streams, many calls, faults and stops.

BeforeAll {
    . $PSScriptRoot/../Pester/shared.ps1

    # Serves one client of a pipe: reads its request, and writes a response.
    function Start-FaultyPipe([string] $Name, [string] $Response) {
        Start-ThreadJob {
            $pipe = [IO.Pipes.NamedPipeServerStream]::new($using:Name, 'InOut', 1, 'Byte', 'Asynchronous')
            $pipe.WaitForConnection()
            $null = $pipe.Read([byte[]]::new(4096), 0, 4096)
            $pipe.Write([Text.Encoding]::ASCII.GetBytes($using:Response))
            $pipe.Flush()
            $pipe.Dispose()
        }
    }

    # Stops a pipeline in the middle, and returns the time until it ended.
    function Stop-InTheMiddle([string] $Script) {
        $shell = [powershell]::Create().AddScript("Import-Module '$PSScriptRoot/../../DockerNetwork.psd1'; 'begun'; $Script")
        $output = [Management.Automation.PSDataCollection[object]]::new()
        $work = $shell.BeginInvoke[object, object]($null, $output)
        while ($output.Count -eq 0) { Start-Sleep -Milliseconds 50 }
        Start-Sleep 2
        $work.IsCompleted | Should -BeFalse -Because 'it is still under way'
        (Measure-Command { $shell.Stop() }).TotalSeconds
        $shell.Dispose()
    }
}

Describe 'Streams through the pipe' {
    BeforeAll { $web = Start-TestContainer web (New-DockerNetwork "$Prefix-net" -Label $Label) }

    AfterAll { Remove-TestObject }

    It 'runs a command in a container' {
        Invoke-DockerCommand $web echo hello | Should -Be hello
    }

    It 'runs a container to its end, with its output and its exit code' {
        Invoke-DockerContainer $Image -Command sh, '-c', 'echo one; echo two' -Network none | Should -Be one, two
        { Invoke-DockerContainer $Image -Command sh, '-c', 'exit 3' -Network none -ErrorAction Stop } | Should -Throw -ErrorId 'ContainerExited,*'
    }

    It 'passes on a large output whole' {
        (Invoke-DockerCommand $web -Command seq, 1, 20000).Count | Should -Be 20000
    }

    It 'watches events as they happen' {
        $job = Start-ThreadJob {
            Import-Module $using:PSScriptRoot/../../DockerNetwork.psd1
            Watch-DockerNetwork "$($using:Prefix)-seen" -TimeoutSec 60 | Select-Object -First 1
        }
        try {
            $limit = [DateTime]::UtcNow.AddSeconds(60)
            while ($job.State -in 'NotStarted', 'Running' -and [DateTime]::UtcNow -lt $limit) {
                New-DockerNetwork "$Prefix-seen" -Label $Label | Remove-DockerNetwork -Confirm:$false
                Start-Sleep -Milliseconds 500
            }
            ($job | Receive-Job -Wait).Action | Should -BeIn 'create', 'destroy'
        }
        finally { $job | Remove-Job -Force }
    }

    It 'tests a connection from inside a container' {
        (Test-ContainerConnection -From $web -To $web.Name -Protocol Icmp).Succeeded | Should -BeTrue
    }
}

Describe 'Many calls through the pipe' {
    It 'answers 50 calls one after another' {
        @(foreach ($time in 1..50) { (Get-DockerNetwork bridge).Name }) | Should -Be (@('bridge') * 50)
    }

    It 'answers 20 calls at once' {
        $manifest = "$PSScriptRoot/../../DockerNetwork.psd1"
        $names = 1..20 | ForEach-Object -ThrottleLimit 20 -Parallel { Import-Module $using:manifest; (Get-DockerNetwork bridge).Name }
        $names | Should -Be (@('bridge') * 20)
    }
}

Describe 'A pipe that is not right' {
    It 'is unreachable within 2 s where there is none, and says what to look at' {
        $time = Measure-Command {
            $script:failure = { Get-DockerNetwork -DockerHost npipe:////./pipe/no_engine_here -ErrorAction Stop } | Should -Throw -ErrorId 'EngineUnreachable,*' -PassThru
        }
        $time.TotalSeconds | Should -BeLessThan 2
        $failure.Exception.Message | Should -Match 'there is no such pipe'
        $failure.Exception.Message | Should -Match 'Docker Desktop'
    }

    It 'is unreachable where all its instances are taken' {
        $pipe = [IO.Pipes.NamedPipeServerStream]::new("$Prefix-busy", 'InOut', 1)
        $client = [IO.Pipes.NamedPipeClientStream]::new("$Prefix-busy")
        try {
            $client.Connect(5000)
            { Get-DockerNetwork -DockerHost "npipe:////./pipe/$Prefix-busy" -ErrorAction Stop } | Should -Throw -ErrorId 'EngineUnreachable,*'
        }
        finally {
            $client.Dispose()
            $pipe.Dispose()
        }
    }

    It 'is a fault where the server closes in the middle of a response' {
        $job = Start-FaultyPipe "$Prefix-half" "HTTP/1.1 200 OK`r`nApi-Version: 1.41`r`nContent-Length: 500`r`n`r`nOK"
        try {
            { Get-DockerNetwork -DockerHost "npipe:////./pipe/$Prefix-half" -TimeoutSec 10 -ErrorAction Stop } |
                Should -Throw -PassThru | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -BeIn 'EngineFault', 'EngineUnreachable'
        }
        finally { $job | Remove-Job -Force }
    }
}

Describe 'An end in the middle of a read' {
    AfterAll { Remove-TestObject }

    It 'stops an endless watch at once' {
        Stop-InTheMiddle 'Watch-DockerNetwork' | Should -BeLessThan 2
    }

    It 'stops an endless run at once, and removes its container' {
        Stop-InTheMiddle "Invoke-DockerContainer $Image sleep 600 -Network none -Name $Prefix-endless" | Should -BeLessThan 12
        Get-DockerContainer "$Prefix-endless*" | Should -BeNullOrEmpty
    }

    It 'ends with the first line that is wanted' {
        $time = Measure-Command { Invoke-DockerContainer $Image -Command sh, '-c', 'echo one; sleep 600' -Network none | Select-Object -First 1 | Should -Be one }
        $time.TotalSeconds | Should -BeLessThan 30
    }
}
