BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $far = New-DockerNetwork "$Prefix-far" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    $web2 = Start-TestContainer 'web2' -Network $net
    $db = Start-TestContainer 'db' -Network @{ Name = $net.Name; Alias = 'data' }
    $db2 = Start-TestContainer 'db2' -Network $far
}

AfterAll { Remove-TestObject }

Describe 'Test-ContainerConnection' {
    It 'reaches a name' {
        $test = Test-ContainerConnection $web data -HelperImage $Image
        $test | Should -BeOfType ([DockerNetwork.ConnectionTest])
        $test.Succeeded | Should -BeTrue
        $test.To | Should -Be $db.Name
        $test.LatencyMs | Should -BeGreaterThan 0
    }

    It 'says why not, and what would mend it' {
        $test = Test-ContainerConnection $web $db2 -HelperImage $Image
        $test.Reason | Should -Be NoCommonNetwork
        $test.RecommendedAction | Should -BeLike 'Connect-DockerNetwork*'
        (Test-ContainerConnection $web data 81 -HelperImage $Image).Reason | Should -Be Refused
    }

    It 'tries everyone with everyone, and every client''s lines are in the same order' {
        $tests = "$Prefix-web*" | Test-ContainerConnection -To "$Prefix-db*" -HelperImage $Image
        $tests.From | Should -Be $web.Name, $web.Name, $web2.Name, $web2.Name
        $tests.To | Should -Be $db.Name, $db2.Name, $db.Name, $db2.Name
        $tests.Succeeded | Should -Be $true, $false, $true, $false
    }

    It 'shows as a block an client, a line a target' {
        $text = Test-ContainerConnection "$Prefix-web*" "$Prefix-db*" -HelperImage $Image | Out-String -Width 120
        $blocks = $text -split 'From: ' | Select-Object -Skip 1
        $blocks.Count | Should -Be 2
        $blocks[0] | Should -Match "^$([regex]::Escape($web.Name))\s"
        $blocks[0] | Should -Match "(?s)$([regex]::Escape($db.Name))\s.*True.*$([regex]::Escape($db2.Name))\s.*False\s+NoCommonNetwork"
        ($text -split '\r?\n').ForEach({ $_.TrimEnd().Length }) | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 120
    }

    It 'sorts, groups and is exported' {
        $tests = Test-ContainerConnection "$Prefix-web*" "$Prefix-db*" -HelperImage $Image
        ($tests | Sort-Object Succeeded, From | Select-Object -First 1).To | Should -Be $db2.Name
        ($tests | Group-Object Reason | Where-Object Name).Name | Should -Be NoCommonNetwork
        ($tests | ConvertTo-Json -Depth 4 | ConvertFrom-Json).To | Should -Contain $db.Name
        $file = Join-Path $TestDrive 'tests.csv'
        $tests | Export-Csv $file
        (Import-Csv $file | Where-Object Reason).RecommendedAction | Should -BeLike 'Connect-DockerNetwork*'
    }

    It 'is an error for an client that is not there' {
        { Test-ContainerConnection "$Prefix-no" data -ErrorAction Stop } | Should -Throw -ErrorId 'ContainerNotFound,DockerNetwork.Commands.TestContainerConnectionCommand'
    }

    It 'completes containers' {
        Get-Completion "Test-ContainerConnection $Prefix-web -To $Prefix-d" | Should -Be $db.Name, $db2.Name
    }
}
