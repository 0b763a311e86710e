BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $far = New-DockerNetwork "$Prefix-far" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    $db = Start-TestContainer 'db' -Network @{ Name = $net.Name; Alias = 'data' }
    $lone = Start-TestContainer 'lone' -Network $far
}

AfterAll { Remove-TestObject }

Describe 'Compare-ContainerName' {
    It 'tells what came and went between two lists' {
        $before = Get-ContainerName $net
        $null = Connect-DockerNetwork $net $lone -Alias data
        $changes = Get-ContainerName $net | Compare-ContainerName $before
        Disconnect-DockerNetwork $net $lone
        $changes | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerNameChange]) }
        ($changes | Where-Object Name -EQ $lone.Name).Kind | Should -Be Gained
        ($changes | Where-Object Name -EQ data).Kind | Should -Be Changed
        Compare-ContainerName $before (Get-ContainerName $net) | Should -BeNullOrEmpty
    }

    It 'tells what <Change> would do, and what it does is that' -TestCases @(
        @{ Change = 'connecting'; Foresee = { Compare-ContainerName -Connect $net $lone -Alias data }; Make = { Connect-DockerNetwork $net $lone -Alias data } }
        @{ Change = 'disconnecting'; Foresee = { Compare-ContainerName -Disconnect $net $lone }; Make = { Disconnect-DockerNetwork $net $lone } }
        @{ Change = 'stopping'; Foresee = { $db | Compare-ContainerName -StopContainer }; Make = { $db | Stop-DockerContainer -GracePeriod 0 } }
    ) {
        $now = { Resolve-ContainerName data, $db.Name, $lone.Name -From $web -ErrorAction SilentlyContinue | ForEach-Object { "$($_.Name) $($_.Container)" } | Sort-Object }
        $before = @(& $now)
        $changes = @(& $Foresee | Where-Object From -EQ $web.Name | Where-Object Name -NotLike "*.$Prefix*")
        @(& $now) | Should -Be $before
        $null = & $Make
        $after = @(& $now)
        $expected = @($before | Where-Object { ($_ -split ' ')[0] -notin $changes.Name }) + @(foreach ($change in $changes) { foreach ($name in $change.After) { "$($name.Name) $($name.Container)" } }) | Sort-Object
        "$after" | Should -Be "$expected"
        $changes | Should -Not -BeNullOrEmpty
    }

    It 'takes a change of what other cmdlets give' {
        $endpoints = Get-DockerNetworkEndpoint $far
        ($endpoints | Compare-ContainerName -Disconnect).Name | Should -Contain $lone.Name
        ($far | Compare-ContainerName -RemoveNetwork -Force).Kind | Sort-Object -Unique | Should -Be Lost
        (Get-DockerContainer $web | Compare-ContainerName -Connect $far -Alias front | Where-Object From -EQ $lone.Name).Name | Should -Contain front
    }

    It 'is an error where the engine would refuse' {
        { Compare-ContainerName -Disconnect $far $web -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,DockerNetwork.Commands.CompareContainerNameCommand'
        { Compare-ContainerName -RemoveNetwork $net -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkInUse,*'
        { Compare-ContainerName -RemoveContainer $web -ErrorAction Stop } | Should -Throw '*-Force*' -ErrorId 'EngineRefused,*'
    }

    It 'sorts, groups and is exported' {
        $changes = Compare-ContainerName -Connect $far $web -Alias front
        ($changes | Sort-Object From, Name | Select-Object -First 1).From | Should -Be $lone.Name
        ($changes | Group-Object From).Name | Sort-Object | Should -Be $lone.Name, $web.Name
        ($changes | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Name | Should -Contain front
        $file = Join-Path $TestDrive 'changes.csv'
        $changes | Export-Csv $file
        (Import-Csv $file).Name | Should -Contain front
    }

    It 'shows as a table and in words' {
        $changes = Compare-ContainerName -Connect $far $web -Alias front
        ($changes | Out-String -Width 120) | Should -Match "front\s+A\s+Gained\s+$Prefix"
        "$($changes[0])" | Should -Match "resolves from .*: an address of $([regex]::Escape($far.Name))"
        ($changes | Format-List | Out-String) | Should -Match 'Change +: '
    }

    It 'completes networks and containers' {
        Get-Completion "Compare-ContainerName -Connect $Prefix-f" | Should -Contain $far.Name
        Get-Completion "Compare-ContainerName -StopContainer $Prefix-we" | Should -Contain $web.Name
    }
}
