BeforeAll {
    . $PSScriptRoot/shared.ps1
    . $PSScriptRoot/contexts.ps1
    $engine = (Get-DockerEngine).Engine.Address
    Enter-TestConfig
    Add-TestContext lab $engine 'The lab''s engine'
    Add-TestContext locked 'tcp://locked:2376' -TlsFile ca.pem, cert.pem, key.pem
    Add-TestContext loose 'tcp://loose:2376' -SkipTls
    Add-TestContext far 'ssh://me@far'
}

AfterAll { Exit-TestConfig }

Describe 'Get-DockerContext' {
    It 'lists what there is, default first' {
        (Get-DockerContext).Name | Should -Be 'default', 'far', 'lab', 'locked', 'loose'
        Get-DockerContext lab | Should -BeOfType ([DockerNetwork.DockerContext])
        (Get-DockerContext l*).Name | Should -Be 'lab', 'locked', 'loose'
        'far', 'lab' | Get-DockerContext | ForEach-Object Host | Should -Be 'ssh://me@far', $engine
    }

    It 'says what a context is, and nothing of its keys' {
        $lab = Get-DockerContext lab
        $lab.Description | Should -Be 'The lab''s engine'
        $lab.Engine.Context | Should -Be 'lab'
        $lab.Tls.Used | Should -BeFalse
        $lab.Source | Should -BeLike "$env:DOCKER_CONFIG*"
        (Get-DockerContext loose).Tls.Verified | Should -BeFalse
        (Get-DockerContext).Tls.ForEach({ "$_" }) |
            Should -Be 'none', 'none', 'none', 'verified, client certificate', 'NOT verified'
    }

    It 'marks the one that is worked on' {
        @(Get-DockerContext | Where-Object Current).Count | Should -Be 1
        (Get-DockerContext -Current).Current | Should -BeTrue
    }

    It 'says what is not there' {
        Get-DockerContext nothing* | Should -BeNullOrEmpty
        { Get-DockerContext nosuch -ErrorAction Stop } | Should -Throw '*default, far, lab, locked, loose*' -ErrorId 'ContextNotFound,DockerNetwork.Commands.GetDockerContextCommand'
    }

    It 'goes on after one that is broken' {
        $bad = Set-TestContextFile bad 'meta.json' '{"Name":"bad","Endpoints":{}}'
        try {
            $quietly = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
            (Get-DockerContext @quietly).Name | Should -Be 'default', 'far', 'lab', 'locked', 'loose'
            $problems.TargetObject | Should -Be 'bad'
            @(Get-DockerNetwork bridge -Context lab*, bad @quietly).Count | Should -Be 1
            $problems.FullyQualifiedErrorId |
                Should -Be 'RequestInvalid,DockerNetwork.Commands.GetDockerNetworkCommand'
        } finally { Remove-Item -Recurse (Split-Path $bad) }
    }

    It 'reads well as a table, a list, JSON and CSV' {
        $table = Get-DockerContext | Format-Table | Out-String -Width 120
        $table | Should -Match 'ssh://me@far'
        ($table -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        Get-DockerContext loose | Format-List | Out-String | Should -Match 'Tls\s+: NOT verified'
        (Get-DockerContext lab | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Engine.Context | Should -Be 'lab'
        (Get-DockerContext lab | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).Tls | Should -Be 'none'
    }

    It 'names engines for other cmdlets, and completes' {
        (Get-DockerNetwork bridge -Context (Get-DockerContext lab)).Engine.Context | Should -Be 'lab'
        Get-Completion 'Get-DockerContext la' | Should -Be 'lab'
        Get-Completion 'Get-DockerNetwork -Context ' | Should -Be 'default', 'far', 'lab', 'locked', 'loose'
    }
}
