BeforeAll {
    . $PSScriptRoot/shared.ps1
    $engine = Get-DockerEngine
}

AfterAll { Remove-TestObject }

Describe 'Get-DockerEngine' {
    It 'says what the engine is' {
        $engine | Should -BeOfType ([DockerNetwork.EngineInfo])
        $engine.Version | Should -Match '^\d+\.\d+'
        $engine.OSType | Should -BeIn 'linux', 'windows'
        $engine.ApiVersion | Should -BeOfType ([version])
        $engine.ApiVersion | Should -BeGreaterOrEqual $engine.MinApiVersion
        # The newest version that both support; the module supports versions up to 1.54.
        $engine.NegotiatedApiVersion | Should -Be ($engine.ApiVersion, [version] '1.54' | Sort-Object | Select-Object -First 1)
        $engine.SwarmState | Should -BeIn 'inactive', 'pending', 'active', 'error', 'locked'
        $engine.Engine.Address | Should -Not -BeNullOrEmpty
    }

    It 'says which network drivers it has' {
        $engine.NetworkDrivers | Should -Contain $(if ($engine.OSType -eq 'windows') { 'nat' } else { 'bridge' })
    }

    It 'says where it takes subnets from, and what it makes firewall rules with' {
        $engine.AddressPools.Base | Should -Match '^[0-9a-f.:]+/\d+$'
        $engine.AddressPools.BuiltIn | Should -BeOfType ([bool])
        $says = $engine.OSType -eq 'linux' -and $engine.NegotiatedApiVersion -ge [version] '1.49'
        [bool] $engine.FirewallBackend | Should -Be $says
    }

    It 'counts containers' {
        Start-TestContainer 'counted' | Out-Null
        $now = Get-DockerEngine
        $now.Containers | Should -BeGreaterOrEqual $now.ContainersRunning
        $now.ContainersRunning | Should -BeGreaterThan 0
    }

    It 'reads well as a list, JSON and CSV' {
        $engine | Format-List | Out-String | Should -Match 'NetworkDrivers\s+: .*bridge|NetworkDrivers\s+: .*nat'
        ($engine | ConvertTo-Json -Depth 4 | ConvertFrom-Json).NetworkDrivers | Should -Be @($engine.NetworkDrivers)
        ($engine | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).Version | Should -Be $engine.Version
    }

    It 'asks every engine that is named' {
        $answers = Get-DockerEngine -DockerHost $engine.Engine.Address, "unix:///tmp/$Prefix.sock" -ErrorAction SilentlyContinue -ErrorVariable problems
        @($answers).Count | Should -Be 1
        $problems.FullyQualifiedErrorId | Should -Be 'EngineUnreachable,DockerNetwork.Commands.GetDockerEngineCommand'
        "$($problems[0].TargetObject)" | Should -Be "unix:///tmp/$Prefix.sock"
    }

    It 'ends where there is no engine, and says where it looked' {
        { Get-DockerEngine -DockerHost "unix:///tmp/$Prefix.sock" } | Should -Throw "*unix:///tmp/$Prefix.sock*-DockerHost*" -ErrorId 'EngineUnreachable,DockerNetwork.Commands.GetDockerEngineCommand'
        { Get-DockerEngine -Context "$Prefix-nosuch" } | Should -Throw -ErrorId 'ContextNotFound,DockerNetwork.Commands.GetDockerEngineCommand'
    }

    It 'completes contexts' {
        Get-Completion 'Get-DockerEngine -Context de' | Should -Contain 'default'
    }
}
