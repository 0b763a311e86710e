BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.RemoveDockerNetworkCommand'
}

AfterAll { Remove-TestObject }

Describe 'Remove-DockerNetwork' {
    AfterEach { Remove-TestObject }

    It 'removes what is piped, and says nothing' {
        "$Prefix-a", "$Prefix-b" | New-DockerNetwork -Label $Label | Remove-DockerNetwork -Confirm:$false |
            Should -BeNullOrEmpty
        Get-DockerNetwork "$Prefix-?" | Should -BeNullOrEmpty
    }

    It 'removes nothing with -WhatIf, and names what it would' {
        $net = New-DockerNetwork "$Prefix-w" -Label $Label
        Get-WhatIfText "Remove-DockerNetwork $($net.Name) -WhatIf" | Should -Match "Remove the network.*$($net.Name)"
        Get-DockerNetwork $net.Name | Should -Not -BeNullOrEmpty
    }

    It 'goes on after one that is not there' {
        "$Prefix-a", "$Prefix-b" | New-DockerNetwork -Label $Label | Out-Null
        "$Prefix-a", "$Prefix-nosuch", "$Prefix-b" |
            Remove-DockerNetwork -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be "NetworkNotFound,$cmdlet"
        Get-DockerNetwork "$Prefix*" | Should -BeNullOrEmpty
    }

    It 'is content with what is not there when told so' -Tag 'network rm --force' {
        Remove-DockerNetwork "$Prefix*" -Confirm:$false -ErrorAction Stop
        $Error.Clear()
        Remove-DockerNetwork "$Prefix-nosuch" -Confirm:$false -ErrorAction Ignore
        $Error.Count | Should -Be 0
    }

    It 'names who is in the way, and with -Force disconnects them first' -Tag @(
        'network rm', 'remove and disconnect first'
    ) {
        $net = New-DockerNetwork "$Prefix-used" -Label $Label
        $web = Start-TestContainer 'web' -Network $net
        $old = Start-TestContainer 'old' -Network $net | Stop-DockerContainer -GracePeriod 0 -PassThru
        $failure = { Remove-DockerNetwork $net -Confirm:$false -ErrorAction Stop } |
            Should -Throw "*$($web.Name)*" -ErrorId "NetworkInUse,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be ResourceBusy
        Remove-DockerNetwork $net -Force -WhatIf | Should -BeNullOrEmpty
        (Get-DockerNetwork $net.Name).Id | Should -Be $net.Id
        Remove-DockerNetwork $net -Force -Confirm:$false
        Get-DockerNetwork "$Prefix-used*" | Should -BeNullOrEmpty
        (Get-DockerContainer $web, $old).State | Should -Be 'running', 'exited'
        Get-DockerNetworkEndpoint -Container "$Prefix*" | Should -BeNullOrEmpty
    }

    # docker's own prune removes it (docker/for-mac#7703).
    It 'spares what a stopped container needs, of what is unused' -Tag 'network prune' {
        $needed, $left = "$Prefix-needed", "$Prefix-left" | New-DockerNetwork -Label $Label
        $old = Start-TestContainer 'old' -Network $needed | Stop-DockerContainer -GracePeriod 0 -PassThru
        Get-DockerNetwork "$Prefix*" -Unused | Remove-DockerNetwork -WhatIf
        (Get-DockerNetwork "$Prefix*").Name | Should -Be $left.Name, $needed.Name
        Get-DockerNetwork "$Prefix*" -Unused | Remove-DockerNetwork -Confirm:$false
        (Get-DockerNetwork "$Prefix*").Name | Should -Be $needed.Name
        (Start-DockerContainer -Container $old).State | Should -Be 'running'
    }

    It 'names who takes settings from a config-only network: <Arguments>' -TestCases @(
        @{ Name = 'c1'; Third = 41; Arguments = @{ } }
        @{ Name = 'c2'; Third = 42; Arguments = @{ Force = $true } }
    ) {
        New-DockerNetwork "$Prefix-$Name" -ConfigOnly -Subnet "10.215.$Third.0/24" -Label $Label | Out-Null
        $user = New-DockerNetwork "$Prefix-$Name-user" -ConfigFrom "$Prefix-$Name"
        { Remove-DockerNetwork "$Prefix-$Name" @Arguments -Confirm:$false -ErrorAction Stop } |
            Should -Throw "*'$user' takes its settings*Remove-DockerNetwork $user*" -ErrorId 'NetworkInUse,*'
        Get-DockerNetwork "$Prefix-$Name*" | Should -HaveCount 2
        Remove-DockerNetwork $user, "$Prefix-$Name" @Arguments -Confirm:$false
        Get-DockerNetwork "$Prefix-$Name*" | Should -BeNullOrEmpty
    }

    It 'does not take a container for a network' {
        $web = Start-TestContainer 'alone'
        { $web | Remove-DockerNetwork -Confirm:$false -ErrorAction Stop } | Should -Throw
    }

    It 'leaves the networks of Docker alone: <_>' -ForEach 'bridge', 'none' {
        $failure = { Remove-DockerNetwork $_ -Confirm:$false -ErrorAction Stop } |
            Should -Throw -ErrorId "NetworkPredefined,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be PermissionDenied
    }
}
