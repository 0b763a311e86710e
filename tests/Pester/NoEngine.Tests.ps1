# The errors of every cmdlet if no engine responds.
BeforeDiscovery {
    $calls = @(
        'Get-DockerNetwork'
        'New-DockerNetwork x'
        'Remove-DockerNetwork x -Confirm:$false'
        'Connect-DockerNetwork x y'
        'Disconnect-DockerNetwork x y'
        'Set-DockerNetworkEndpoint x y -Alias z'
        'Get-DockerNetworkEndpoint'
        'Get-DockerService'
        'Resolve-ContainerName x -From y'
        'Get-DockerContainer'
        'New-DockerContainer alpine'
        'Start-DockerContainer alpine'
        'Start-DockerContainer -Container x'
        'Invoke-DockerContainer alpine'
        'Invoke-DockerCommand x ls'
        'Stop-DockerContainer x'
        'Restart-DockerContainer x'
        'Remove-DockerContainer x -Confirm:$false'
        'Get-DockerEngine'
        'Get-ContainerName'
        'Compare-ContainerName -StopContainer x'
        'Wait-ContainerName x -From y'
        'Test-ContainerConnection -From x -To y'
        'Find-DockerSubnet -PrefixLength 24'
        'Test-DockerSubnet 10.0.0.0/24'
        'Repair-DockerNetworkEndpoint'
        'Watch-DockerNetwork'
    )
}

BeforeAll { . $PSScriptRoot/shared.ps1 }

Describe 'Without an engine' {
    It 'no cmdlet that asks one is left out here' -ForEach @{ Calls = $calls } {
        $asking = Get-Command -Module DockerNetwork -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('DockerHost') }
        $Calls -replace ' .*' | Sort-Object -Unique | Should -Be ($asking.Name | Sort-Object)
    }

    It '<_> says where it looked, and ends the pipeline' -ForEach $calls {
        foreach ($address in 'unix:///run/no-engine-here.sock', 'tcp://127.0.0.1:1') {
            $line = [scriptblock]::Create("$_ -DockerHost $address -ErrorAction Continue")
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $failure = { & $line } | Should -Throw "*$address*-DockerHost*" -ErrorId 'EngineUnreachable,*' -PassThru
            $failure.CategoryInfo.Category | Should -Be ConnectionError
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
        }
    }

    It 'the other engines are asked, and one that is down is one error' {
        $live = (Get-DockerEngine).Engine.Address
        $found = Get-DockerNetwork bridge -DockerHost 'unix:///run/no-engine-here.sock', $live `
            -ErrorAction SilentlyContinue -ErrorVariable problems
        @($found).Count | Should -Be 1
        $problems.FullyQualifiedErrorId |
            Should -Be 'EngineUnreachable,DockerNetwork.Commands.GetDockerNetworkCommand'
    }

    It 'a context that is not there is named' {
        { Get-DockerNetwork -Context no-such-context } |
            Should -Throw '*no-such-context*' -ErrorId 'ContextNotFound,DockerNetwork.Commands.GetDockerNetworkCommand'
    }

    It 'completion offers nothing of an engine, and soon: <_>' -ForEach @(
        'Get-DockerNetwork -DockerHost unix:///run/no-engine-here.sock -Name '
        'New-DockerNetwork -DockerHost unix:///run/no-engine-here.sock x -Driver '
        'New-DockerNetwork -DockerHost unix:///run/no-engine-here.sock x -Option '
        'Get-DockerNetwork -DockerHost unix:///run/no-engine-here.sock -Label '
        'Connect-DockerNetwork -DockerHost unix:///run/no-engine-here.sock -Container x -Network '
    ) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Get-Completion $_ | Where-Object { $_ -match 'docker\.network|bridge' } | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
    }
}
