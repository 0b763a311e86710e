BeforeAll {
    . $PSScriptRoot/shared.ps1
    $front = New-DockerNetwork "$Prefix-front" -Label $Label
    $back = New-DockerNetwork "$Prefix-back" -Label $Label
    $web = Start-TestContainer 'web' -Network $front -Also @{ role = 'web' }
    $webapp = Start-TestContainer 'webapp' -Network $front, $back -Also @{ role = 'app' }
    $old = Start-TestContainer 'old' -Network $back -Also @{ role = 'db'; tier = 'data' } | Stop-DockerContainer -GracePeriod 0 -PassThru
}

AfterAll { Remove-TestObject }

Describe 'Get-DockerContainer' {
    It 'lists containers as objects, stopped ones too' {
        $all = Get-DockerContainer
        $all.Id | Should -Contain $web.Id
        $all.Id | Should -Contain $old.Id
        $all | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.Container]) }
    }

    It 'finds by name exactly: web is not webapp' {
        (Get-DockerContainer "$Prefix-web").Name | Should -BeExactly "$Prefix-web"
    }

    It 'finds by <Way>' -TestCases @(
        @{ Way = 'full id'; Reference = { $web.Id } }
        @{ Way = 'id prefix'; Reference = { $web.Id.Substring(0, 20) } }
        @{ Way = 'short id'; Reference = { $web.ShortId } }
        @{ Way = 'wildcard'; Reference = { "$Prefix-w?b" } }
        @{ Way = 'object'; Reference = { $web } }
        @{ Way = 'name as the engine writes it'; Reference = { "/$Prefix-web" } }
    ) {
        (Get-DockerContainer (& $Reference)).Id | Should -BeExactly $web.Id
    }

    It 'takes a dot for a dot' {
        $dotted = Start-TestContainer 'a.b'
        Start-TestContainer 'axb' | Out-Null
        (Get-DockerContainer "$Prefix-a.b").Id | Should -BeExactly $dotted.Id
    }

    It 'gives nothing for a wildcard that matches nothing' {
        Get-DockerContainer "$Prefix-nosuch*" -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'gives an error for a name that is not there, and goes on' {
        $found = Get-DockerContainer "$Prefix-web", "$Prefix-nosuch", "$Prefix-old" -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Name | Should -Be "$Prefix-web", "$Prefix-old"
        $problems.Count | Should -Be 1
        $problems[0].TargetObject | Should -BeExactly "$Prefix-nosuch"
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        { Get-DockerContainer "$Prefix-nosuch" -ErrorAction Stop } | Should -Throw -ErrorId 'ContainerNotFound,DockerNetwork.Commands.GetDockerContainerCommand'
    }

    It 'says that case counts' {
        { Get-DockerContainer "$Prefix-WEB" -ErrorAction Stop } | Should -Throw "*There is '$Prefix-web': case counts*"
    }

    It 'filters by -Id' {
        (Get-DockerContainer -Id $web.ShortId, $old.Id).Name | Sort-Object | Should -Be "$Prefix-old", "$Prefix-web"
        { Get-DockerContainer -Id 'ffffffffffffffff' -ErrorAction Stop } | Should -Throw -ErrorId 'ContainerNotFound,*'
    }

    It 'filters by -Network, running or stopped on it' {
        (Get-DockerContainer -Network "$Prefix-back").Name | Sort-Object | Should -Be "$Prefix-old", "$Prefix-webapp"
        (Get-DockerContainer -Network $front, $back).Count | Should -Be 3
        { Get-DockerContainer -Network "$Prefix-nosuch" -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkNotFound,*'
    }

    It 'filters by -State' {
        (Get-DockerContainer "$Prefix*" -State exited).Name | Should -Be "$Prefix-old"
        (Get-DockerContainer -Network $back -State running, paused).Name | Should -Be "$Prefix-webapp"
        { Get-DockerContainer -State asleep } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'filters by -Label <Label>' -TestCases @(
        @{ Filter = 'role'; Expected = 'old', 'web', 'webapp' }
        @{ Filter = 'role=web'; Expected = , 'web' }
        @{ Filter = @{ role = 'app' }; Expected = , 'webapp' }
        @{ Filter = @{ role = $null }; Expected = 'old', 'web', 'webapp' }
        @{ Filter = 'role', 'tier=data'; Expected = , 'old' }
        @{ Filter = 'role=we'; Expected = @() }
    ) {
        $names = @(Get-DockerContainer "$Prefix*" -Label $Filter | ForEach-Object { $_.Name.Substring($Prefix.Length + 1) } | Sort-Object)
        $names | Should -Be $Expected
    }

    It 'joins different conditions with and' {
        (Get-DockerContainer "$Prefix-web*" -Network $back -Label role).Name | Should -Be "$Prefix-webapp"
    }

    It 'takes names, containers, networks and endpoints from the pipeline' {
        ("$Prefix-web", "$Prefix-old" | Get-DockerContainer).Name | Should -Be "$Prefix-web", "$Prefix-old"
        ($web | Get-DockerContainer).Id | Should -BeExactly $web.Id
        ($back | Get-DockerContainer).Name | Sort-Object | Should -Be "$Prefix-old", "$Prefix-webapp"
        (Get-DockerNetworkEndpoint -Network $front -Container $web | Get-DockerContainer).Id | Should -BeExactly $web.Id
    }

    It 'gives a piped container anew' {
        $container = Start-TestContainer 'anew'
        Stop-DockerContainer $container -GracePeriod 0
        $container.State | Should -Be 'running'
        ($container | Get-DockerContainer).State | Should -Be 'exited'
    }

    It 'says what a container is' {
        $web.Name | Should -BeExactly "$Prefix-web"
        $web.ShortId | Should -BeExactly $web.Id.Substring(0, 12)
        $web.State | Should -Be 'running'
        $web.Status | Should -BeLike 'Up *'
        $web.Networks | Should -Be "$Prefix-front"
        $web.Created | Should -BeGreaterThan ([DateTimeOffset]::UtcNow.AddHours(-1))
        $web.Engine.Address | Should -Not -BeNullOrEmpty
        "$web" | Should -BeExactly "$Prefix-web"
    }

    It 'sorts, groups, and goes to JSON and CSV' {
        (Get-DockerContainer "$Prefix-*" -Label role | Sort-Object Name -Descending | Select-Object -First 1).Name | Should -Be "$Prefix-webapp"
        (Get-DockerContainer -Network $back | Group-Object State | Sort-Object Name).Name | Should -Be 'exited', 'running'
        $json = Get-DockerContainer "$Prefix-webapp" | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Networks | Should -Be "$Prefix-back", "$Prefix-front"
        $json.Labels.role | Should -Be 'app'
        Get-DockerContainer "$Prefix-web*" | Export-Csv -Path TestDrive:/containers.csv -NoTypeInformation
        $row = Import-Csv TestDrive:/containers.csv | Where-Object Name -EQ "$Prefix-webapp"
        $row.Networks | Should -Be "$Prefix-back, $Prefix-front"
        $row.Labels | Should -BeLike '*role=app*'
    }

    It 'fits a table of 120 columns' {
        $table = Get-DockerContainer "$Prefix*" | Out-String -Width 120
        $table | Should -Match 'Name\s+Image\s+State'
        $table -split '\r?\n' | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
    }

    It 'completes names, networks and states' {
        Get-Completion "Get-DockerContainer $Prefix-w" | Should -Be "$Prefix-web", "$Prefix-webapp"
        Get-Completion "Get-DockerContainer -Network $Prefix-b" | Should -Be "$Prefix-back"
        Get-Completion 'Get-DockerContainer -State ex' | Should -Be 'exited'
    }

    It 'finds what a project of Docker Compose has' {
        $compose = @{ 'com.docker.compose.project' = "$Prefix-shop"; 'com.docker.compose.service' = 'db' }
        $db = New-DockerContainer $Image -Name "$Prefix-shop-db" -Network none -Label ($Label + $compose)
        $net = New-DockerNetwork "$Prefix-shop-net" -Label ($Label + $compose)
        "$($db.Project) $($db.Service) $($net.Project) $($web.Project)" | Should -Be "$Prefix-shop db $Prefix-shop "
        (Get-DockerContainer -Project "$Prefix-shop").Id | Should -Be $db.Id
        (Get-DockerContainer -Project nosuch, "$Prefix-SH*").Id | Should -Be $db.Id
        (Get-DockerNetwork -Project "$Prefix-shop").Id | Should -Be $net.Id
        Get-DockerNetwork -Project nosuch | Should -BeNullOrEmpty
        Get-Completion "Get-DockerNetwork -Project $Prefix-s" | Should -Be "$Prefix-shop"
    }

    It 'ends where there is no engine' {
        $socket = 'unix:///' + (Join-Path ([IO.Path]::GetTempPath().TrimStart('/')) "$Prefix.sock")
        { Get-DockerContainer -DockerHost $socket } | Should -Throw -ErrorId 'EngineUnreachable,DockerNetwork.Commands.GetDockerContainerCommand'
    }

    It 'goes on with the other engines where one is not there' {
        $address = $web.Engine.Address
        $found = Get-DockerContainer "$Prefix-web" -DockerHost "unix:///tmp/$Prefix.sock", $address -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Id | Should -BeExactly $web.Id
        $problems.FullyQualifiedErrorId | Should -Be 'EngineUnreachable,DockerNetwork.Commands.GetDockerContainerCommand'
    }
}
