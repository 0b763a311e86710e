# -WhatIf gives the errors that the change gives, and a wildcard means what the change applies to.
BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $far = New-DockerNetwork "$Prefix-far" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    $old = Start-TestContainer 'old' -Network $net | Stop-DockerContainer -GracePeriod 0 -PassThru
    $alone = Start-TestContainer 'alone' -Network none

    function Get-FailureId([scriptblock] $Line, [hashtable] $Switches) {
        $ErrorActionPreference = 'Continue'
        (& $Line $Switches 2>&1).FullyQualifiedErrorId
    }
}

AfterAll { Remove-TestObject }

Describe '-WhatIf' {
    It 'gives the error that the change gives: <Id> <Line>' -TestCases @(
        @{ Id = 'NetworkInUse'; Line = { param($also) Remove-DockerNetwork $net.Name @also } }
        @{ Id = 'NetworkPredefined'; Line = { param($also) Remove-DockerNetwork bridge @also } }
        @{ Id = 'EngineRefused'; Line = { param($also) Remove-DockerContainer $web.Name @also } }
        @{ Id = 'NotConnected'; Line = { param($also) Disconnect-DockerNetwork $far $web @also } }
        @{ Id = 'AlreadyConnected'; Line = { param($also) Connect-DockerNetwork $net $web -Alias other @also } }
        @{ Id = 'EngineRefused'; Line = { param($also) Connect-DockerNetwork host $web.Name @also } }
    ) {
        Get-FailureId $Line @{ WhatIf = $true } | Should -BeLike "$Id,*"
        Get-FailureId $Line @{ Confirm = $false } | Should -BeLike "$Id,*"
    }

    It 'names what -Force disconnects, and so does the act' {
        $action = "Disconnect $($old.Name), $($web.Name) from the network and remove it"
        Get-WhatIfText "Remove-DockerNetwork $net -Force -WhatIf" | Should -BeLike "*$action*"
        $third = New-DockerNetwork "$Prefix-third" -Label $Label
        Connect-DockerNetwork $third $web | Out-Null
        Remove-DockerNetwork $third -Force -Confirm:$false -Verbose 4>&1 | Out-String -Width 500 |
            Should -BeLike "*Disconnect $($web.Name) from the network and remove it*"
    }

    It 'is silent about what is so already: <_>' -ForEach @(
        { Stop-DockerContainer $old.Name -WhatIf }
        { Connect-DockerNetwork $net $web -WhatIf }
    ) {
        Get-WhatIfText $_ | Should -Not -BeLike '*What if*'
    }
}

Describe 'A wildcard' {
    It 'means what the change applies to: <Line>' -TestCases @(
        @{ Line = { Disconnect-DockerNetwork $net * -WhatIf }; Named = 'web', 'old'; Not = 'alone' }
        @{ Line = { Disconnect-DockerNetwork * $web -WhatIf }; Named = 'net'; Not = 'far' }
        @{ Line = { Connect-DockerNetwork $far "$Prefix*" -WhatIf }; Named = 'web', 'old'; Not = 'alone' }
        @{ Line = { Connect-DockerNetwork * $web -WhatIf }; Named = 'far'; Not = 'net' }
        @{ Line = { Remove-DockerNetwork * -WhatIf -ErrorAction SilentlyContinue }; Named = 'far'; Not = 'net' }
        @{ Line = { Stop-DockerContainer "$Prefix*" -WhatIf }; Named = 'web', 'alone'; Not = 'old' }
    ) {
        $said = (Get-WhatIfText $Line) -split '(?=What if)' -like 'What if*'
        $Named.ForEach({ $said -match "$Prefix-$_\b" }).Count | Should -BeGreaterOrEqual $Named.Count
        $said -match 'target "(bridge|host|none) |network ''(bridge|host|none)''' | Should -BeNullOrEmpty
        $said -match "(target ""|network '|container ')$Prefix-$Not\b" | Where-Object { $_ -notmatch "from network '$Prefix-$Not'" } |
            Should -BeNullOrEmpty
    }

    It 'that applies to nothing is no error' {
        Disconnect-DockerNetwork $far * -ErrorAction Stop
        Invoke-DockerCommand "$($old.Name)*" true -ErrorAction Stop
        Connect-DockerNetwork $net "$($web.Name)*" -ErrorAction Stop
        Connect-DockerNetwork "$($net.Name)*" $web -Alias other -ErrorAction Stop
    }
}

Describe 'Selectors that overlap' {
    It 'give a thing once: <_>' -ForEach @(
        { Get-DockerNetwork -Name $net.Name -Id $net.Id }
        { Get-DockerNetwork $net.Name, "$($net.Name)*" }
        { Get-DockerContainer $web.Name, "$($web.Name)*" }
        { Get-DockerContainer -Name $web.Name -Id $web.Id, $web.ShortId }
        { Get-DockerNetworkEndpoint $net.Name, "$($net.Name)*" -Container $web }
        { Get-DockerContext default, def* }
        { Stop-DockerContainer $old.Name, "$($old.Name)*" -PassThru }
        { Connect-DockerNetwork $far.Name, "$($far.Name)*" $web.Name }
        { Disconnect-DockerNetwork $far.Name, "$($far.Name)*" $web.Name, "$($web.Name)*" -PassThru -ErrorAction Stop }
    ) {
        & $_ | Should -HaveCount 1
    }

    It 'remove a network once' {
        New-DockerNetwork "$Prefix-twice" -Label $Label | Out-Null
        Remove-DockerNetwork "$Prefix-twice", "$Prefix-twice*" -Confirm:$false -ErrorAction Stop
    }
}
