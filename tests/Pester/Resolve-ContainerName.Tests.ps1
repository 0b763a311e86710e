BeforeAll {
    . $PSScriptRoot/shared.ps1
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one
    $db = Start-TestContainer 'db' -Network @{ Name = $one.Name; Alias = 'data' }
    $far = Start-TestContainer 'far' -Network @{ Name = $two.Name; Alias = 'away' }
}

AfterAll { Remove-TestObject }

Describe 'Resolve-ContainerName' {
    It 'answers names from the pipeline: <Way>' -TestCases @(
        @{ Way = 'predicted'; Live = $false }
        @{ Way = 'live'; Live = $true }
    ) {
        $records = 'data', $db.Name, "$($db.Name).$($one.Name)" | Resolve-ContainerName -From $web -Live:$Live -HelperImage $Image
        $records | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerNameRecord]) }
        $records.IPAddress | Should -Be (@($db.IPv4Addresses) * 3)
        $records.MatchedBy | Should -Be 'Alias', 'ContainerName', 'ContainerName'
        (Resolve-ContainerName $db.IPv4Addresses[0] -From $web -Live:$Live -HelperImage $Image).Answer | Should -Be "$($db.Name).$($one.Name)"
    }

    It 'answers for a network as for any container on it alone' {
        (Resolve-ContainerName data -Network $one).Container | Should -Be $db.Name
        { Resolve-ContainerName data -Network $two -ErrorAction Stop } | Should -Throw -ErrorId 'NameNotFound,*'
    }

    It 'says why a name does not resolve, and what would mend it' {
        { Resolve-ContainerName away -From $web -ErrorAction Stop } | Should -Throw "*Connect-DockerNetwork*" -ErrorId 'NameNotFound,DockerNetwork.Commands.ResolveContainerNameCommand'
    }

    It 'has an error for each name that is not answered live' {
        $records = Resolve-ContainerName data, ('y' * 70), nosuch -From $web -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
        $records.Name | Should -Be data
        $failures.TargetObject | Should -Be ('y' * 70), nosuch
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }

    It 'has an error for each name where the container does not run' {
        $off = Start-TestContainer 'off' -Network $one
        Stop-DockerContainer $off -GracePeriod 0
        Resolve-ContainerName data, other -From $off -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.TargetObject | Should -Be data, other
        $failures.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }

    It 'has an error for each name where the helper image is missing' {
        Resolve-ContainerName data, other -Network $one -Live -HelperImage "$Prefix-nosuch" -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.TargetObject | Should -Be data, other
        $failures.FullyQualifiedErrorId | Should -BeLike 'ImageNotFound,*'
    }

    It 'never says yes in an error, also of a container that nobody named' {
        $body = @{ Image = $Image; Cmd = $Sleep; Labels = $Label; HostConfig = @{ NetworkMode = $one.Name } } | ConvertTo-Json
        $id = (Invoke-Raw Post containers/create $body).Id
        try {
            Invoke-Raw Post "containers/$id/start" | Out-Null
            $name = (Get-DockerContainer $id).Name
            $answer = Resolve-ContainerName $name -From $web -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
            if ([version](Get-DockerEngine).Version.Split('+')[0] -ge '25.0') {
                $answer.ContainerId | Should -Be $id
            }
            else {
                $failures[0].Exception.Message | Should -BeLike "*does not answer '$name' for $($web.Name)*docker rename*"
                { Wait-ContainerName $name -From $web -TimeoutSec 1 -HelperImage $Image -ErrorAction Stop } |
                    Should -Throw '*does not answer*' -ErrorId 'NameNotFound,*'
            }
        }
        finally { Remove-DockerContainer $id -Force -Confirm:$false }
    }

    It 'leads on to the container' {
        (Resolve-ContainerName data -From $web | Get-DockerContainer).Id | Should -Be $db.Id
    }

    It 'shows as a table of names and answers' {
        (Resolve-ContainerName data -From $web | Out-String -Width 120) | Should -Match "data\s+A\s+$($db.IPv4Addresses[0])"
    }

    It 'sorts, groups and is exported' {
        $records = $db.Name, 'data' | Resolve-ContainerName -From $web
        ($records | Sort-Object Name | Select-Object -First 1).Name | Should -Be data
        ($records | Group-Object Container).Count | Should -Be 2
        ($records | ConvertTo-Json -Depth 4 | ConvertFrom-Json).MatchedBy | Should -HaveCount 2
        $file = Join-Path $TestDrive 'records.csv'
        $records | Export-Csv $file
        (Import-Csv $file).IPAddress | Should -Be (@($db.IPv4Addresses) * 2)
    }

    It 'completes containers and networks' {
        Get-Completion "Resolve-ContainerName data -From $Prefix-we" | Should -Contain $web.Name
        Get-Completion "Resolve-ContainerName data -Network $Prefix-o" | Should -Contain $one.Name
    }
}
