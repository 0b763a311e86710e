BeforeAll {
    . $PSScriptRoot/shared.ps1
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network @{ Name = $one.Name; Alias = 'front' }, @{ Name = $two.Name; Alias = 'db' }
    $old = Start-TestContainer 'old' -Network @{ Name = $one.Name; Alias = 'db' } | Stop-DockerContainer -GracePeriod 0 -PassThru
}

AfterAll { Remove-TestObject }

Describe 'Get-DockerNetworkEndpoint' {
    It 'lists who is on a network, running or stopped, with aliases' {
        $endpoints = Get-DockerNetworkEndpoint $one | Sort-Object Container
        $endpoints.Container | Should -Be $old.Name, $web.Name
        $endpoints.State | Should -Be 'exited', 'running'
        $endpoints.Aliases | Should -Be 'db', 'front'
    }

    It 'lists the networks of a container' -Tag 'who is where, stopped ones too' {
        (Get-DockerNetworkEndpoint -Container $web).Network | Should -Be $one.Name, $two.Name
        (Get-DockerNetworkEndpoint $one -Container $web).Container | Should -Be $web.Name
    }

    It 'finds by alias' -Tag 'who is where, by alias' {
        (Get-DockerNetworkEndpoint "$Prefix-*" -Alias D* | Sort-Object Container).Container | Should -Be $old.Name, $web.Name
        (Get-DockerNetworkEndpoint $two -Alias db).Container | Should -Be $web.Name
    }

    It 'takes the alias of each row, and none from an empty cell' {
        $front, $db, $any = 'front', 'db', '' | ForEach-Object { [pscustomobject] @{ Network = $one.Name; Alias = $_ } }
        ($front, $db | Get-DockerNetworkEndpoint).Container | Should -Be $web.Name, $old.Name
        ($front, $any | Get-DockerNetworkEndpoint).Container | Sort-Object | Should -Be $old.Name, $web.Name, $web.Name
    }

    It 'lists none that is sound as orphaned' {
        Get-DockerNetworkEndpoint "$Prefix*" -Orphaned | Should -BeNullOrEmpty
        Get-DockerNetworkEndpoint -Container "$Prefix*" -Orphaned | Should -BeNullOrEmpty
    }

    It 'goes on through the pipeline' {
        ($one, $two | Get-DockerNetworkEndpoint | Group-Object Network | Sort-Object Name | ForEach-Object Count) | Should -Be 2, 1
        ($web | Get-DockerNetworkEndpoint).Count | Should -Be 2
        ($web | Get-DockerNetworkEndpoint | Get-DockerNetworkEndpoint).Network | Should -Be $one.Name, $two.Name
        ($one.Name | Get-DockerNetworkEndpoint).Count | Should -Be 2
        (Get-DockerNetworkEndpoint $one | ConvertTo-Json -Depth 4 | ConvertFrom-Json).DnsNames | Should -Contain 'front'
    }
}
