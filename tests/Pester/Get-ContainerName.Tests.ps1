BeforeAll {
    . $PSScriptRoot/shared.ps1
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one
    $db = Start-TestContainer 'db' -Network @{ Name = $one.Name; Alias = 'data' }
    $spare = Start-TestContainer 'spare' -Network @{ Name = $one.Name; Alias = 'data' }
    $far = Start-TestContainer 'far' -Network @{ Name = $two.Name; Alias = 'away' }
}

AfterAll { Remove-TestObject }

Describe 'Get-ContainerName' {
    It 'lists every name on a network, and to whom it leads' {
        $names = Get-ContainerName $one
        $names | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerName]) }
        ($names | Where-Object Name -EQ data | Sort-Object Container).Container | Should -Be $db.Name, $spare.Name
        ($names | Where-Object Name -EQ $web.Name).IPAddress | Should -Be $web.IPv4Addresses[0]
        ($names | Where-Object MatchedBy -EQ ShortId).Name | Sort-Object | Should -Be (@($web, $db, $spare).ShortId | Sort-Object)
    }

    It 'takes <Way> from the pipeline' -TestCases @(
        @{ Way = 'networks'; Piped = { $one, $two } }
        @{ Way = 'their names'; Piped = { $one.Name, $two.Name } }
        @{ Way = 'containers'; Piped = { Get-DockerContainer "$Prefix-*" } }
        @{ Way = 'endpoints'; Piped = { Get-DockerNetworkEndpoint "$Prefix-*" } }
    ) {
        (& $Piped | Get-ContainerName | Where-Object MatchedBy -EQ ContainerName).Name | Sort-Object | Should -Be (@($web, $db, $spare, $far).Name | Sort-Object)
    }

    It 'lists those of a container: <_>' -ForEach @(
        { Get-ContainerName -Network $one -Container $db }
        { Get-ContainerName $one.Name -Container $db.Name }
        { Get-DockerNetwork $one | Get-ContainerName -Container $db }
        { Get-DockerContainer $db | Get-ContainerName }
        { Get-DockerNetworkEndpoint $one -Container $db | Get-ContainerName }
        { $one.Name | Get-ContainerName | Where-Object Container -EQ $db.Name }
    ) {
        $names = & $_
        $names | Where-Object MatchedBy -NE ShortId |
            ForEach-Object { "$($_.Name) $($_.Network) $($_.Container) $($_.RecordType) $($_.MatchedBy)" } |
            Should -Be "data $one $db A Alias", "$db $one $db A ContainerName"
        ($names | Where-Object MatchedBy -EQ ShortId).Name | Should -Be $db.ShortId
        $names.IPAddress | Select-Object -Unique | Should -Be $db.IPv4Addresses[0]
    }

    It 'says which names are ambiguous, and for whom' {
        $shared = Get-ContainerName $one -Ambiguous
        $shared | Should -BeOfType ([DockerNetwork.AmbiguousContainerName])
        $shared.Name | Should -Be data
        $shared.IsShared, $shared.IsShadowing | Should -Be $true, $false
        $shared.Answering.Container | Sort-Object | Should -Be $db.Name, $spare.Name
        $shared.From | Should -Contain $web.Name
        Get-ContainerName $two -Ambiguous | Should -BeNullOrEmpty
        (Get-ContainerName -Container $db -Ambiguous).Name | Should -Be data
    }

    It 'says which names hide one on a network that is asked later' {
        $zone = New-DockerNetwork "$Prefix-zone" -Label $Label
        Connect-DockerNetwork $zone $web | Out-Null
        $seen = Start-TestContainer 'seen' -Network @{ Name = $one; Alias = 'both' }
        $hidden = Start-TestContainer 'hidden' -Network @{ Name = $zone; Alias = 'both' }
        $found = Get-ContainerName $one -Ambiguous | Where-Object Name -EQ both
        Remove-DockerContainer $seen, $hidden -Force -Confirm:$false
        Disconnect-DockerNetwork $zone $web
        $found.IsShared, $found.IsShadowing | Should -Be $false, $true
        "$($found.Answering.Container)", "$($found.Shadowed.Container)" | Should -Be $seen.Name, $hidden.Name
        "$($found.Shadowed.Network)", "$($found.From)" | Should -Be $zone.Name, $web.Name
    }

    It 'sorts, groups and is exported' {
        (Get-ContainerName "$Prefix-*" | Where-Object MatchedBy -EQ ContainerName | Sort-Object Name -Descending | Select-Object -First 1).Name | Should -Be $web.Name
        (Get-ContainerName "$Prefix-*" | Where-Object MatchedBy -EQ Alias | Group-Object Name | Sort-Object Name | ForEach-Object Count) | Should -Be 1, 2
        (Get-ContainerName $two | ConvertTo-Json -Depth 4 | ConvertFrom-Json | Where-Object Name -EQ away).IPAddress | Should -Be $far.IPv4Addresses[0]
        $file = Join-Path $TestDrive 'names.csv'
        Get-ContainerName $two | Export-Csv $file
        (Import-Csv $file | Where-Object Name -EQ away).Container | Should -Be $far.Name
    }

    It 'leads on to the container' {
        (Get-ContainerName $two | Where-Object Name -EQ away | Get-DockerContainer).Id | Should -Be $far.Id
    }

    It 'is an error for a network that is not there, and none for a wildcard' {
        { Get-ContainerName "$Prefix-no" -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkNotFound,DockerNetwork.Commands.GetContainerNameCommand'
        Get-ContainerName "$Prefix-no*" | Should -BeNullOrEmpty
        # Docker's own network has no DNS.
        Get-ContainerName bridge | Should -BeNullOrEmpty
    }

    It 'shows as tables of names' {
        (Get-ContainerName $two | Out-String -Width 120) | Should -Match "away\s+A\s+$($far.IPv4Addresses[0])\s+.*\sAlias"
        (Get-ContainerName $one -Ambiguous | Format-List | Out-String) | Should -Match 'data'
    }

    It 'completes networks' {
        Get-Completion "Get-ContainerName $Prefix-o" | Should -Contain $one.Name
    }
}
