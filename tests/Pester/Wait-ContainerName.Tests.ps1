BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    $db = Start-TestContainer 'db' -Network @{ Name = $net.Name; Alias = 'data' }
}

AfterAll { Remove-TestObject }

Describe 'Wait-ContainerName' {
    It 'returns what the engine''s DNS says' {
        $records = 'data', $db.Name | Wait-ContainerName -From $web -TimeoutSec 30 -HelperImage $Image
        $records | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerNameRecord]) }
        $records.IPAddress | Should -Be (@($db.IPv4Addresses) * 2)
        $records.Source | Should -Be Live, Live
        $records.MatchedBy | Should -Be Alias, ContainerName
        $records.From | Should -Be $web.Name, $web.Name
    }

    It 'waits for several clients, and the table says which' {
        $records = Wait-ContainerName data -From "$Prefix-*" -TimeoutSec 30 -HelperImage $Image
        $records.From | Sort-Object | Should -Be $db.Name, $web.Name
        $records | Format-Table Name, From | Out-String -Width 120 | Should -Match ([regex]::Escape($web.Name))
        $records | Out-String -Width 120 | Should -Match 'Network\s+From\s+MatchedBy'
    }

    It 'says why when the time is over' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $failure = { Wait-ContainerName nobody -From $web -TimeoutSec 1 -HelperImage $Image -ErrorAction Stop } |
            Should -Throw 'After 1 s:*no container of this engine has that name*' -PassThru `
                -ErrorId 'NameNotFound,DockerNetwork.Commands.WaitContainerNameCommand'
        $failure.TargetObject | Should -Be nobody
        $watch.Elapsed.TotalSeconds | Should -BeGreaterOrEqual 1
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 30
    }

    It 'does not look for the container of a name outside' -Skip:($env:DOCKERNETWORK_TEST_PRIVATE -ne '1') {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $record = Wait-ContainerName outside.example -From $web -TimeoutSec 30 -HelperImage $Image
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 4.5
        $record.MatchedBy, $record.Source | Should -Be Outside, Live
        { Wait-ContainerName nosuch.example -From $web -TimeoutSec 4 -HelperImage $Image -ErrorAction Stop } |
            Should -Throw 'After 4 s:*outside answer that there is no such name (NXDOMAIN).'
    }

    It 'goes on through the pipeline' {
        (Wait-ContainerName data -From $web -TimeoutSec 30 -HelperImage $Image | Get-DockerContainer).Id | Should -Be $db.Id
        (Wait-ContainerName data, $db.Name -From $web -TimeoutSec 30 -HelperImage $Image | Sort-Object Name | Group-Object Container).Count | Should -Be 2
        (Wait-ContainerName data -From $web -TimeoutSec 30 -HelperImage $Image | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Container | Should -Be $db.Name
        (Wait-ContainerName data -From $web -TimeoutSec 30 -HelperImage $Image | ConvertTo-Csv | ConvertFrom-Csv).IPAddress | Should -Be $db.IPv4Addresses[0]
    }

    It 'completes containers' {
        Get-Completion "Wait-ContainerName data -From $Prefix-w" | Should -Contain $web.Name
    }
}
