BeforeAll {
    . $PSScriptRoot/shared.ps1
    $front = New-DockerNetwork "$Prefix-front" -Label $Label
    $between = [DateTimeOffset]::Now
    $back = New-DockerNetwork "$Prefix-back" -Internal -Label ($Label + @{ tier = 'data' })
    $web = Start-TestContainer 'web' -Network $front
    $old = Start-TestContainer 'old' -Network $front | Stop-DockerContainer -GracePeriod 0 -PassThru
}

AfterAll { Remove-TestObject }

Describe 'Get-DockerNetwork' {
    It 'lists networks as objects, by name' {
        $all = Get-DockerNetwork "$Prefix-*"
        $all | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.Network]) }
        $all.Name | Should -Be "$Prefix-back", "$Prefix-front"
    }

    It 'shows who is on a network, running or stopped' -Tag 'network inspect', 'network ls --format' {
        $there = Get-DockerNetwork $front.Name
        $there.Internal | Should -BeFalse
        (Get-DockerNetwork $back.Name).Internal | Should -BeTrue
        $there.Engine.Address | Should -Be (Get-DockerEngine).Engine.Address
        $there.Containers.Name | Should -Be "$Prefix-old", "$Prefix-web"
        ($there.Containers | Where-Object State -EQ 'exited').Name | Should -Be "$Prefix-old"
    }

    It 'leaves out who is on it with -NoContainers' {
        (Get-DockerNetwork $front.Name -NoContainers).Containers | Should -BeNullOrEmpty
        { Get-DockerNetwork -NoContainers -Unused -ErrorAction Stop } |
            Should -Throw -ErrorId 'RequestInvalid,DockerNetwork.Commands.GetDockerNetworkCommand'
    }

    It 'counts addresses in use where the engine counts them' -Tag 'network inspect, addresses in use' {
        $counts = (Get-DockerEngine).ApiVersion -ge [version] '1.52'
        @((Get-DockerNetwork $front.Name -Detailed).AddressUse).Count | Should -Be $(if ($counts) { 1 } else { 0 })
    }

    It 'finds by <Way>' -Tag 'network ls --filter id' -TestCases @(
        @{ Way = 'full id'; Reference = { $front.Id } }
        @{ Way = 'id prefix'; Reference = { $front.Id.Substring(0, 20) } }
        @{ Way = 'short id'; Reference = { $front.ShortId } }
        @{ Way = 'wildcard'; Reference = { "$Prefix-F*t" } }
        @{ Way = 'object'; Reference = { $front } }
        @{ Way = 'endpoint'; Reference = { Get-DockerNetworkEndpoint -Container $web } }
    ) {
        (Get-DockerNetwork (& $Reference)).Id | Should -BeExactly $front.Id
    }

    It 'takes a name as it stands, with the characters of patterns too' -Tag 'network ls --filter name' {
        $odd = 'a.c', 'a+b', 'a(b', 'a[b]', 'abc', 'abcd' | ForEach-Object { New-RawNetwork "$Prefix-$_" }
        try {
            foreach ($each in $odd) { (Get-DockerNetwork $each.Name).Name | Should -BeExactly $each.Name }
            (Get-DockerNetwork "$Prefix-ABC*").Name | Should -BeExactly "$Prefix-abc", "$Prefix-abcd"
        } finally { $odd | Remove-DockerNetwork -Confirm:$false }
    }

    It 'filters, and different filters all hold' -Tag @(
        'network ls --filter driver', 'network ls --filter scope', 'network ls --filter type'
        'network ls --filter dangling', 'network ls --filter label'
    ) {
        (Get-DockerNetwork "$Prefix-*" -Label 'tier=data').Name | Should -Be $back.Name
        (Get-DockerNetwork "$Prefix-*" -Label @{ tier = 'data' } -Driver bridge -Scope local -Type Custom).Name | Should -Be $back.Name
        Get-DockerNetwork "$Prefix-*" -Label tier -Driver macvlan | Should -BeNullOrEmpty
        (Get-DockerNetwork -Container $web).Name | Should -Be $front.Name
        (Get-DockerNetwork "$Prefix-*" -Unused).Name | Should -Be $back.Name
        (Get-DockerNetwork -Type Builtin).Name | Should -Contain 'bridge'
    }

    It 'filters by labels that are not there: <Filter>' -Tag 'network prune --filter label!' -TestCases @(
        @{ Filter = '!tier'; Expected = 'front' }
        @{ Filter = '!tier=data'; Expected = 'front' }
        @{ Filter = '!tier=web'; Expected = 'back', 'front' }
        @{ Filter = 'tier', '!drop'; Expected = 'back' }
    ) {
        (Get-DockerNetwork "$Prefix-*" -Label $Filter).Name | Should -Be ($Expected | ForEach-Object { "$Prefix-$_" })
    }

    It 'filters by the time they were made' -Tag 'network prune --filter until' {
        (Get-DockerNetwork "$Prefix-*" -CreatedBefore $between).Name | Should -Be $front.Name
        (Get-DockerNetwork "$Prefix-*" -CreatedAfter $between).Name | Should -Be $back.Name
        Get-DockerNetwork "$Prefix-*" -Unused -CreatedBefore $between -Label '!tier' | Should -BeNullOrEmpty
        (Get-DockerNetwork "$Prefix-*" -Unused -CreatedAfter $between -Label tier).Name | Should -Be $back.Name
    }

    It 'goes on through the pipeline' {
        (Get-DockerNetwork "$Prefix-*" | Sort-Object Internal -Descending | Select-Object -First 1).Name | Should -Be $back.Name
        (Get-DockerNetwork "$Prefix-*" | Group-Object Internal | ForEach-Object Count) | Should -Be 1, 1
        ($front | Get-DockerNetwork).Containers.Count | Should -Be 2
        ($web | Get-DockerNetwork).Name | Should -Be $front.Name
        (Get-DockerNetwork $front.Name | Get-DockerContainer).Name | Should -Contain $web.Name
    }

    It 'is useful as JSON and as CSV' {
        $json = Get-DockerNetwork $front.Name | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Pools[0].Subnet | Should -Be $front.Pools[0].Subnet
        $json.Containers.Name | Should -Contain $web.Name
        $csv = Get-DockerNetwork $front.Name | ConvertTo-Csv | ConvertFrom-Csv
        $csv.Pools | Should -Be "$($front.Pools)"
        $csv.Containers | Should -Be "$Prefix-old, $Prefix-web"
    }

    It 'is an error for a plain name that is not there, with the name as target, and goes on' {
        $found = $back.Name, "$Prefix-no", $front.Name |
            Get-DockerNetwork -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Name | Should -Be $back.Name, $front.Name
        $problems.FullyQualifiedErrorId | Should -Be 'NetworkNotFound,DockerNetwork.Commands.GetDockerNetworkCommand'
        $problems[0].CategoryInfo.Category | Should -Be ObjectNotFound
        "$($problems[0].TargetObject)" | Should -Be "$Prefix-no"
        Get-DockerNetwork "$Prefix-no*" -ErrorAction Stop | Should -BeNullOrEmpty
        { Get-DockerNetwork $front.Name.ToUpper() -ErrorAction Stop } |
            Should -Throw "*There is '$($front.Name)': case counts*"
    }

    It 'ends at the first error with -ErrorAction Stop' {
        $failure = { "$Prefix-no1", "$Prefix-no2" | Get-DockerNetwork -ErrorAction Stop } |
            Should -Throw -ErrorId 'NetworkNotFound,*' -PassThru
        "$($failure.TargetObject)" | Should -Be "$Prefix-no1"
        (Get-DockerNetwork $front.Name).Id | Should -Be $front.Id
    }

    It 'ends with a loop around it' {
        $found = foreach ($once in 1) { Get-DockerNetwork "$Prefix-*" | ForEach-Object { $_; break } }
        $found.Name | Should -Be $back.Name
        @(Get-DockerNetwork "$Prefix-*").Count | Should -Be 2
    }

    It 'is completed' {
        Get-Completion "Get-DockerNetwork $Prefix-f" | Should -Be $front.Name
        Get-Completion 'Get-DockerNetwork -Type ' | Should -Be 'Builtin', 'Custom'
        Get-Completion 'Get-DockerNetwork -Context def' | Should -Contain 'default'
    }
}
