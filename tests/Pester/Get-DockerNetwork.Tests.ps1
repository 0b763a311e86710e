BeforeAll {
    . $PSScriptRoot/shared.ps1
    $front = New-DockerNetwork "$Prefix-front" -Label $Label
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

    It 'shows who is on a network, running or stopped' {
        $there = Get-DockerNetwork $front.Name
        $there.Containers.Name | Should -Be "$Prefix-old", "$Prefix-web"
        ($there.Containers | Where-Object State -EQ 'exited').Name | Should -Be "$Prefix-old"
    }

    It 'finds by <Way>' -TestCases @(
        @{ Way = 'full id'; Reference = { $front.Id } }
        @{ Way = 'short id'; Reference = { $front.ShortId } }
        @{ Way = 'wildcard'; Reference = { "$Prefix-F*t" } }
        @{ Way = 'object'; Reference = { $front } }
        @{ Way = 'endpoint'; Reference = { Get-DockerNetworkEndpoint -Container $web } }
    ) {
        (Get-DockerNetwork (& $Reference)).Id | Should -BeExactly $front.Id
    }

    It 'filters, and different filters all hold' {
        (Get-DockerNetwork "$Prefix-*" -Label 'tier=data').Name | Should -Be $back.Name
        (Get-DockerNetwork "$Prefix-*" -Label @{ tier = 'data' } -Driver bridge -Scope local -Type Custom).Name | Should -Be $back.Name
        Get-DockerNetwork "$Prefix-*" -Label tier -Driver macvlan | Should -BeNullOrEmpty
        (Get-DockerNetwork -Container $web).Name | Should -Be $front.Name
        (Get-DockerNetwork "$Prefix-*" -Unused).Name | Should -Be $back.Name
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

    It 'is an error for a plain name that is not there, with the name as target' {
        { Get-DockerNetwork "$Prefix-no" -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkNotFound,DockerNetwork.Commands.GetDockerNetworkCommand'
        Get-DockerNetwork "$Prefix-no*" -ErrorAction Stop | Should -BeNullOrEmpty
        { Get-DockerNetwork $front.Name.ToUpper() -ErrorAction Stop } | Should -Throw "*There is '$($front.Name)': case counts*"
    }

    It 'is completed' {
        Get-Completion "Get-DockerNetwork $Prefix-f" | Should -Be $front.Name
        Get-Completion 'Get-DockerNetwork -Type ' | Should -Be 'Builtin', 'Custom'
        Get-Completion 'Get-DockerNetwork -Context def' | Should -Contain 'default'
    }
}
