# Names that Docker could read as something other than a network's name, and two networks of one name.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    # Engines before 25 (API 1.44) create a second network of the same name, unless the request asks for the check.
    $hasTwins = (Get-DockerEngine).ApiVersion -lt [version] '1.44' -and $env:DOCKER_HOST -like 'unix://*'
    $isPrivate = $env:DOCKERNETWORK_TEST_PRIVATE -eq '1'
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $lab = New-DockerNetwork "$Prefix-lab" -Label $Label
    $web = Start-TestContainer 'web' -Network $lab

    function Get-NetworkId($Container) {
        $found = Get-DockerContainer $Container
        (Get-DockerNetworkEndpoint -Container $found | Sort-Object Network).NetworkId
    }

    function Restart-TestContainer($Container) {
        Stop-DockerContainer $Container -GracePeriod 0
        Start-DockerContainer -Container $Container | Out-Null
    }
}

AfterAll { Remove-TestObject }

Describe "A network called container:NAME" {
    BeforeAll {
        $mode = "container:$Prefix-web"
        $odd = New-RawNetwork $mode
    }

    AfterAll { Remove-DockerNetwork $odd -Force -Confirm:$false }

    AfterEach {
        Get-DockerContainer "$Prefix-m*" | Remove-DockerContainer -Force -Confirm:$false
        Get-DockerNetworkEndpoint $odd | Disconnect-DockerNetwork
    }

    It 'is not made by New-DockerNetwork: <_>' -ForEach 'container', 'container:', 'container:x' {
        { New-DockerNetwork $_ -ErrorAction Stop } | Should -Throw "*'$_'*container*" -ErrorId 'RequestInvalid,*'
        { New-DockerNetwork $_ -IfNotExists -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'RequestInvalid,*'
        Get-DockerNetwork | Where-Object Name -CEQ $_ | Should -BeNullOrEmpty
    }

    It 'is the network of its object for a new container, first or second' {
        $one = Start-TestContainer 'm1' -Network $odd
        $one.Networks | Should -BeExactly $mode
        Get-NetworkId $one.Name | Should -BeExactly $odd.Id
        $two = Start-TestContainer 'm2' -Network $lab, $odd
        $two.Networks | Should -BeExactly $mode, $lab.Name
        $three = Start-TestContainer 'm3' -Network @{ Name = $odd }, $lab
        $three.Networks | Should -BeExactly $mode, $lab.Name
        $one, $two, $three | ForEach-Object { Restart-TestContainer $_ }
        Get-NetworkId "$Prefix-m3" | Should -BeExactly $odd.Id, $lab.Id
        (Get-DockerNetwork -Id $odd.Id).Containers.Name | Should -Be "$Prefix-m1", "$Prefix-m2", "$Prefix-m3"
    }

    It 'is the network of its id for a new container' {
        (Start-TestContainer 'm1' -Network $odd.Id).Networks | Should -BeExactly $mode
        (Start-TestContainer 'm2' -Network $lab, $odd.ShortId).Networks | Should -BeExactly $mode, $lab.Name
    }

    It 'is a mode by its name alone, which a new container is refused: <Network>' -TestCases @(
        @{ Network = { $mode } }
        @{ Network = { $lab, $mode } }
        @{ Network = { @{ Name = $mode; Alias = 'db' } } }
        @{ Network = { 'container:nosuch' } }
    ) {
        $networks = & $Network
        { Start-DockerContainer $Image -Name "$Prefix-m1" -Network $networks -ErrorAction Stop } |
            Should -Throw '*container:*Get-DockerNetwork*' -ErrorId 'RequestInvalid,*'
        { Invoke-DockerContainer $Image -Command true -Network $networks -ErrorAction Stop } |
            Should -Throw -ErrorId 'RequestInvalid,*'
        Get-DockerContainer "$Prefix-m*" | Should -BeNullOrEmpty
    }

    It 'has no aliases and no chosen addresses, and is said not to be one of Docker''s own' {
        { Start-DockerContainer $Image -Name "$Prefix-m1" -Network @{ Name = $odd; Alias = 'db' } -ErrorAction Stop } |
            Should -Throw '*alias*name*' -ErrorId 'RequestInvalid,*'
        { Connect-DockerNetwork $odd $web -Alias db -ErrorAction Stop } |
            Should -Throw '*alias*name*' -ErrorId 'RequestInvalid,*'
    }

    It 'is connected and disconnected by its name and its object' {
        (Connect-DockerNetwork $mode $web).NetworkId | Should -BeExactly $odd.Id
        Disconnect-DockerNetwork $mode $web
        $stopped = Start-TestContainer 'm1' -Network $lab | Stop-DockerContainer -GracePeriod 0 -PassThru
        Connect-DockerNetwork $odd $stopped | Out-Null
        Start-DockerContainer -Container $stopped | Out-Null
        Get-NetworkId $stopped.Name | Should -BeExactly $odd.Id, $lab.Id
        Disconnect-DockerNetwork $odd $stopped
        Get-NetworkId $stopped.Name | Should -BeExactly $lab.Id
    }

    It 'is shown by -WhatIf under its name' {
        $said = Get-WhatIfText "Start-DockerContainer $Image -Network (Get-DockerNetwork '$mode') -WhatIf"
        $said | Should -BeLike "*on network '$mode'*"
    }
}

Describe 'A network called <_>' -ForEach 'container', 'HOST', 'nat' -Skip:(-not $isPrivate) {
    BeforeAll { $odd = New-RawNetwork $_ }

    AfterAll { Remove-DockerNetwork $odd -Force -Confirm:$false }

    AfterEach { Get-DockerContainer "$Prefix-m*" | Remove-DockerContainer -Force -Confirm:$false }

    It 'is a network like any other' {
        $one = Start-TestContainer 'm1' -Network $odd
        $two = Start-TestContainer 'm2' -Network $odd.Name
        $three = Start-TestContainer 'm3' -Network $lab, @{ Name = $odd.Name; Alias = 'db' }
        $one, $two | ForEach-Object { $_.Networks | Should -BeExactly $odd.Name }
        Get-NetworkId $three.Name | Sort-Object | Should -BeExactly ($odd.Id, $lab.Id | Sort-Object)
        (Resolve-ContainerName db -From $one).Container | Should -Be $three.Name
        Restart-TestContainer $one
        Get-NetworkId $one.Name | Should -BeExactly $odd.Id
        (Connect-DockerNetwork $odd.Name $web -Alias front).NetworkId | Should -BeExactly $odd.Id
        Disconnect-DockerNetwork $odd $web
    }

    It 'is one of the user''s own' {
        (Get-DockerNetwork -Type Custom).Name | Should -Contain $odd.Name
        (Get-DockerNetwork -Unused).Name | Should -Contain $odd.Name
        Get-DockerNetwork -Type Builtin | Where-Object Name -CEQ $odd.Name | Should -BeNullOrEmpty
    }
}

Describe 'A network whose name is the id of another' {
    It 'is the network of its object' {
        $odd = New-RawNetwork $lab.Id
        try {
            $one = Start-TestContainer 'id' -Network $odd
            Get-NetworkId $one.Name | Should -BeExactly $odd.Id
            Get-DockerNetwork -Id $lab.Id | Select-Object -ExpandProperty Name | Should -BeExactly $lab.Name
        } finally { Remove-DockerNetwork $odd -Force -Confirm:$false }
    }
}

Describe 'An id' {
    It 'is not a name for Get-DockerNetwork -Id' {
        Get-DockerNetwork -Id $lab.ShortId | Select-Object -ExpandProperty Id | Should -BeExactly $lab.Id
        (Get-DockerNetwork -Id $lab).Id | Should -BeExactly $lab.Id
        { Get-DockerNetwork -Id $lab.Name -ErrorAction Stop } |
            Should -Throw "*id*'$($lab.Name)'*" -ErrorId 'NetworkNotFound,*'
    }

    It 'of a network that is gone is not given up for its name' {
        $gone = New-DockerNetwork "$Prefix-gone" -ConfigOnly -Label $Label
        Remove-DockerNetwork $gone -Confirm:$false
        New-DockerNetwork "$Prefix-gone" -ConfigOnly -Label $Label | Out-Null
        { New-DockerNetwork "$Prefix-from" -ConfigFrom $gone -ErrorAction Stop } |
            Should -Throw -ErrorId 'NetworkNotFound,*'
        { Start-DockerContainer $Image -Name "$Prefix-m1" -Network $gone -ErrorAction Stop } |
            Should -Throw -ErrorId 'NetworkNotFound,*'
        { Connect-DockerNetwork $gone $web -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkNotFound,*'
        { Remove-DockerNetwork $gone -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkNotFound,*'
        (Get-DockerNetwork "$Prefix-gone", "$Prefix-from*").Name | Should -BeExactly "$Prefix-gone"
    }
}

Describe 'Two networks of one name' -Skip:(-not $hasTwins) {
    BeforeAll {
        $name = "$Prefix-twin"
        $first = New-RawNetwork $name
        $second = New-RawNetwork $name
        $both = "*$($first.ShortId)*$($second.ShortId)*", "*$($second.ShortId)*$($first.ShortId)*"

        function Test-NamesBoth([string] $Message) { @($both | Where-Object { $Message -like $_ }).Count -eq 1 }
    }

    AfterAll { $first, $second | Remove-DockerNetwork -Force -Confirm:$false }

    AfterEach { Get-DockerContainer "$Prefix-t*" | Remove-DockerContainer -Force -Confirm:$false }

    It 'are ambiguous by their name: <Line>' -TestCases @(
        @{ Line = { New-DockerNetwork $name -IfNotExists -ErrorAction Stop } }
        @{ Line = { Get-DockerNetwork $name -ErrorAction Stop } }
        @{ Line = { Remove-DockerNetwork $name -Confirm:$false -ErrorAction Stop } }
        @{ Line = { Connect-DockerNetwork $name $web -ErrorAction Stop } }
        @{ Line = { Disconnect-DockerNetwork $name $web -ErrorAction Stop } }
        @{ Line = { Get-DockerNetworkEndpoint $name -ErrorAction Stop } }
        @{ Line = { Get-DockerContainer -Network $name -ErrorAction Stop } }
        @{ Line = { Get-ContainerName $name -ErrorAction Stop } }
        @{ Line = { Resolve-ContainerName db -Network $name -ErrorAction Stop } }
        @{ Line = { Compare-ContainerName -RemoveNetwork $name -ErrorAction Stop } }
        @{ Line = { New-DockerNetwork "$Prefix-from" -ConfigFrom $name -ErrorAction Stop } }
        @{ Line = { Start-DockerContainer $Image -Name "$Prefix-t1" -Network $name -ErrorAction Stop } }
        @{ Line = { Start-DockerContainer $Image -Network @{ Name = $name; Alias = 'x' } -ErrorAction Stop } }
        @{ Line = { Invoke-DockerContainer $Image -Command true -Network $name -ErrorAction Stop } }
    ) {
        $failure = $null
        try { & $Line | Out-Null } catch { $failure = $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike 'NetworkAmbiguous,*'
        Test-NamesBoth "$failure" | Should -BeTrue -Because "the message names both ids: $failure"
        (Get-DockerNetwork | Where-Object Name -CEQ $name).Count | Should -Be 2
    }

    It 'are both in the way of a third' {
        $failure = $null
        try { New-DockerNetwork $name -ErrorAction Stop } catch { $failure = $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike 'NetworkAlreadyExists,*'
        Test-NamesBoth "$failure" | Should -BeTrue
    }

    It 'are ambiguous for -ConfigFrom also as objects, for the engine takes the name' {
        $configs = 1, 2 | ForEach-Object { New-RawNetwork "$Prefix-config" @{ ConfigOnly = $true } }
        try {
            { New-DockerNetwork "$Prefix-from" -ConfigFrom $configs[1] -ErrorAction Stop } |
                Should -Throw -ErrorId 'NetworkAmbiguous,*'
            Get-DockerNetwork "$Prefix-from*" | Should -BeNullOrEmpty
        } finally { $configs | Remove-DockerNetwork -Confirm:$false }
    }

    It 'are told apart by their objects for a new container' {
        $one = Start-TestContainer 't1' -Network $second
        Get-NetworkId $one.Name | Should -BeExactly $second.Id
        $two = Start-TestContainer 't2' -Network @{ Name = $first; Alias = 'x' }
        Get-NetworkId $two.Name | Should -BeExactly $first.Id
        Get-NetworkId (Start-TestContainer 't3' -Network $lab, $second).Name | Should -BeExactly $lab.Id, $second.Id
        Restart-TestContainer $one
        Restart-TestContainer "$Prefix-t3"
        Get-NetworkId $one.Name | Should -BeExactly $second.Id
        Get-NetworkId "$Prefix-t3" | Should -BeExactly $lab.Id, $second.Id
        Get-DockerNetwork -Id $second.Id | ForEach-Object { $_.Containers.Name | Should -Be "$Prefix-t1", "$Prefix-t3" }
    }

    It 'are not both given to one container, which the engine cannot tell apart' {
        { Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-t1" -Network $first, $second -ErrorAction Stop } |
            Should -Throw -ErrorId 'NetworkAmbiguous,*'
        Get-DockerContainer "$Prefix-t*" | Should -BeNullOrEmpty
        $one = Start-TestContainer 't1' -Network $first
        { Connect-DockerNetwork $second $one -ErrorAction Stop } |
            Should -Throw "*$($first.ShortId)*" -ErrorId 'NetworkAmbiguous,*'
        { Connect-DockerNetwork $second $one.Name -WhatIf -ErrorAction Stop } |
            Should -Throw -ErrorId 'NetworkAmbiguous,*'
        Get-NetworkId $one.Name | Should -BeExactly $first.Id
        (Get-DockerNetwork -Id $second.Id).Containers | Should -BeNullOrEmpty
        Stop-DockerContainer $one -GracePeriod 0
        { Connect-DockerNetwork $second $one -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkAmbiguous,*'
        Start-DockerContainer -Container $one | Out-Null
        Get-NetworkId $one.Name | Should -BeExactly $first.Id
    }

    It 'are told apart by their objects for a container that is there: <State>' -TestCases @(
        @{ State = 'running' }
        @{ State = 'stopped' }
    ) {
        $one = Start-TestContainer 't1' -Network $lab
        if ($State -eq 'stopped') { Stop-DockerContainer $one -GracePeriod 0 }
        (Connect-DockerNetwork $second $one -Alias x).Aliases | Should -Be 'x'
        if ($State -eq 'running') { Stop-DockerContainer $one -GracePeriod 0 }
        Start-DockerContainer -Container $one | Out-Null
        Get-NetworkId $one.Name | Should -BeExactly $lab.Id, $second.Id
        Disconnect-DockerNetwork $second $one
        Get-NetworkId $one.Name | Should -BeExactly $lab.Id
    }

    It 'are told apart by their objects where one is left: <State>' -TestCases @(
        @{ State = 'running' }
        @{ State = 'stopped' }
    ) {
        $one = Start-TestContainer 't1' -Network $lab, $first
        if ($State -eq 'stopped') { Stop-DockerContainer $one -GracePeriod 0 }
        { Disconnect-DockerNetwork $second $one -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
        { Disconnect-DockerNetwork $second $one -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
        Get-NetworkId $one.Name | Should -BeExactly $lab.Id, $first.Id
        Disconnect-DockerNetwork $first $one
        Get-NetworkId $one.Name | Should -BeExactly $lab.Id
    }
}

Describe 'A repair where two networks have the name' -Skip:(-not $hasTwins) {
    BeforeEach {
        $name = "$Prefix-back"
        $old = New-RawNetwork $name
        $stopped = Start-TestContainer 'r1' -Network @{ Name = $old; Alias = 'front' } |
            Stop-DockerContainer -GracePeriod 0 -PassThru
        Remove-DockerNetwork $old -Confirm:$false
        $first = New-RawNetwork $name
        $second = New-RawNetwork $name
    }

    AfterEach {
        Remove-DockerContainer $stopped -Force -Confirm:$false
        $first, $second | Remove-DockerNetwork -Force -Confirm:$false
    }

    It 'takes none by chance' {
        { Repair-DockerNetworkEndpoint $name -ErrorAction Stop } |
            Should -Throw "*$($first.ShortId)*$($second.ShortId)*" -ErrorId 'NetworkAmbiguous,*'
        { Repair-DockerNetworkEndpoint -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'NetworkAmbiguous,*'
        Get-NetworkId $stopped.Name | Should -BeExactly $old.Id
    }

    It 'takes the one whose object is given' {
        (Repair-DockerNetworkEndpoint $second).NetworkId | Should -BeExactly $second.Id
        Start-DockerContainer -Container $stopped | Out-Null
        Get-NetworkId $stopped.Name | Should -BeExactly $second.Id
        (Get-DockerNetworkEndpoint -Container $stopped).Aliases | Should -Be 'front'
    }
}
