# Tests messages that come before the engine's own: about near names, ignored settings and impossible networks.
BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net_a" -Subnet 10.215.60.0/24 -Label $Label
    $web = Start-TestContainer 'web-1' -Network $net
}

AfterAll { Remove-TestObject }

Describe 'A name that is not there' {
    It 'is asked about where one is near: <Id> <Line>' -TestCases @(
        @{ Id = 'NetworkNotFound'; Line = { Get-DockerNetwork "$Prefix-net-a" }; Meant = 'net_a' }
        @{ Id = 'NetworkNotFound'; Line = { Connect-DockerNetwork "$Prefix-nte_a" $web }; Meant = 'net_a' }
        @{ Id = 'ContainerNotFound'; Line = { Connect-DockerNetwork $net "${Prefix}_web_1" }; Meant = 'web-1' }
        @{ Id = 'ContainerNotFound'; Line = { Resolve-ContainerName x -From "$Prefix-web" }; Meant = 'web-1' }
    ) {
        { $ErrorActionPreference = 'Stop'; & $Line } |
            Should -Throw "*Did you mean '$Prefix-$Meant'?*" -ErrorId "$Id,*"
    }

    It 'is asked about for a context' {
        { Get-DockerNetwork -Context defualt } | Should -Throw "*Did you mean 'default'?*" -ErrorId 'ContextNotFound,*'
    }

    It 'is not asked about where none is near' {
        { Get-DockerNetwork nothing-of-the-kind -ErrorAction Stop } | Should -Throw "*is no network*lists what is there."
    }
}

Describe 'A setting that has no effect' {
    AfterAll { Get-DockerNetwork "$Prefix-s*" | Remove-DockerNetwork -Confirm:$false }

    It 'is warned about, with what was probably meant: <Says>' -TestCases @(
        @{ Settings = @{ Option = 'mtu=1400' }; Says = "*Did you mean 'com.docker.network.driver.mtu'?" }
        @{ Settings = @{ Option = 'parent=eth0' }; Says = '*an option of driver macvlan, ipvlan.' }
        @{ Settings = @{ IpamOption = 'foo=bar' }; Says = '-IpamOption foo has no effect*' }
        @{ Settings = @{ Attachable = $true }; Says = '-Attachable has no effect*' }
    ) {
        New-DockerNetwork "$Prefix-s" @Settings -WhatIf -WarningVariable said -WarningAction SilentlyContinue
        $said | Should -HaveCount 1
        "$said" | Should -BeLike $Says
    }

    It 'is warned about once for many' {
        "$Prefix-s1", "$Prefix-s2" |
            New-DockerNetwork -Option mtu=1400 -Label $Label -WarningVariable said -WarningAction SilentlyContinue
        $said | Should -HaveCount 1
    }

    It 'is warned about on an endpoint' {
        Connect-DockerNetwork "$Prefix-s1" $web.Name -DriverOption foo=bar -WarningVariable said -WarningAction SilentlyContinue
        "$said" | Should -BeLike '-DriverOption foo=bar has no effect: an endpoint has no such option.*'
        Disconnect-DockerNetwork "$Prefix-s1" $web
        $network = @{ Name = "$Prefix-s1"; DriverOption = @{ foo = 'bar' } }
        Start-DockerContainer $Image -Network $network -WhatIf -WarningVariable said -WarningAction SilentlyContinue
        $said | Should -HaveCount 1
    }

    It 'is known from one that has' {
        New-DockerNetwork "$Prefix-s" -Option com.docker.network.driver.mtu=1400 -WhatIf -WarningVariable said
        $said | Should -BeNullOrEmpty
    }
}

Describe 'A network that cannot be' {
    It 'is refused before the request: <Id> <Settings>' -TestCases @(
        @{ Id = 'RequestInvalid'; Settings = @{ Subnet = '10.215.61.0/24', '10.215.62.0/24' }; Says = '*10.215.62.0/24*for each subnet.' }
        @{ Id = 'NetworkPredefined'; Settings = @{ Driver = 'none' }; Says = '*-Internal.' }
        @{ Id = 'AddressInvalid'; Settings = @{ Subnet = '224.1.0.0/24' }; Says = '*multicast*' }
        @{ Id = 'AddressInvalid'; Settings = @{ Subnet = 'ff02::/64' }; Says = '*multicast*' }
    ) {
        { New-DockerNetwork "$Prefix-no" @Settings -WhatIf -ErrorAction Stop } | Should -Throw $Says -ErrorId "$Id,*"
    }

    It 'shows progress while the engine looks for its driver' {
        $shell = [powershell]::Create().AddScript({
            param($module, $name)
            Import-Module $module
            New-DockerNetwork $name -Driver brige -TimeoutSec 2
        }).AddArgument((Get-Module DockerNetwork).Path).AddArgument("$Prefix-no")
        try {
            $shell.Invoke()
            $shell.Streams.Progress.StatusDescription | Should -Contain "The engine looks for a plugin with driver 'brige' (1 s)"
            $shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'EngineTimeout,*'
        } finally { $shell.Dispose() }
    }
}

Describe 'A time' {
    BeforeAll {
        $zone = $env:TZ
        $env:TZ = 'Asia/Kathmandu'
        [TimeZoneInfo]::ClearCachedData()
    }

    AfterAll {
        $env:TZ = $zone
        [TimeZoneInfo]::ClearCachedData()
    }

    It 'is local time: <_>' -ForEach @(
        { (Get-DockerNetwork $net.Name).Created }
        { (Get-DockerContainer $web.Name).Created }
        { (Watch-DockerNetwork -Since (Get-Date).AddMinutes(-9) -Until (Get-Date) | Select-Object -First 1).Time }
    ) {
        $time = & $_
        $time.Offset | Should -Be ([TimeZoneInfo]::Local.GetUtcOffset($time))
        $time | Should -BeGreaterThan ([DateTimeOffset]::Now.AddHours(-1))
    }
}

Describe 'An image without a command' {
    It 'needs one' {
        $image = "$($Prefix)-bare:latest"
        $tar = Join-Path ([IO.Path]::GetTempPath()) "$Prefix.tar"
        [IO.File]::WriteAllBytes($tar, [byte[]]::new(1024))
        $address = [uri] (Get-DockerEngine).Engine.Address
        $way = if ($address.Scheme -eq 'unix') { @{ UnixSocket = $address.LocalPath; Uri = "http://engine/images/create?fromSrc=-&repo=$image" } }
        else { @{ Uri = "http://$($address.Authority)/images/create?fromSrc=-&repo=$image" } }
        Invoke-RestMethod @way -Method Post -InFile $tar -ContentType application/x-tar | Out-Null
        try {
            { Start-DockerContainer $image -Pull Never -ErrorAction Stop } |
                Should -Throw '*no command to run. Give one (-Command)*' -ErrorId 'RequestInvalid,*'
        } finally {
            Remove-Item $tar
            Invoke-Raw Delete "images/$image"
        }
    }
}
