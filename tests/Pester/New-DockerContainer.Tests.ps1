BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.NewDockerContainerCommand'
    $engine = Get-DockerEngine
    $network = New-DockerNetwork "$Prefix-net" -PrefixLength 27 -Label $Label
    $settings = @{
        Network = $network; Dns = '10.77.0.53', 'fd00::53'; DnsSearch = 'shop.example'; DnsOption = 'ndots:2', 'timeout:1'
        ExtraHost = 'store:10.77.0.9', 'six=fd00::9', 'gate:host-gateway'; Volume = "$Prefix-data:/data:ro", '/scratch', '/etc:/host-etc:ro'
        User = '1234:5678'; WorkingDirectory = '/tmp'; Entrypoint = 'sh', '-c'; RestartPolicy = 'on-failure:3'; CapAdd = 'NET_ADMIN'
        Sysctl = 'net.ipv4.ip_forward=1', @{ 'net.core.somaxconn' = 64 }; Environment = 'A=b=c', @{ N = 1 }
    }
    if ($engine.NegotiatedApiVersion -ge [version] '1.44') { $settings.MacAddress = '02-42-0A-4D-00-07' }
    $made = New-DockerContainer $Image -Command 'sleep 600' -Name "$Prefix-made" -Label ($Label.GetEnumerator().ForEach{ "$($_.Key)=$($_.Value)" }) @settings
    $there = Invoke-Raw Get "containers/$($made.Id)/json"
}

AfterAll {
    Remove-TestObject
    Invoke-Raw Delete "volumes/$Prefix-data" | Out-Null
}

Describe 'New-DockerContainer' {
    It 'makes a container, does not start it, and gives it' {
        $made | Should -BeOfType ([DockerNetwork.Container])
        $made.State | Should -Be 'created'
        $made.Networks | Should -Be $network.Name
        $made.Labels['dockernetwork.test'] | Should -Be $Label['dockernetwork.test']
    }

    It 'gives the engine every setting' {
        $there.HostConfig.Dns | Should -Be '10.77.0.53', 'fd00::53'
        $there.HostConfig.DnsSearch | Should -Be 'shop.example'
        $there.HostConfig.DnsOptions | Should -Be 'ndots:2', 'timeout:1'
        $there.HostConfig.ExtraHosts | Should -Be 'store:10.77.0.9', 'six:fd00::9', 'gate:host-gateway'
        $there.HostConfig.Binds | Should -Be "$Prefix-data:/data:ro", '/etc:/host-etc:ro'
        $there.Mounts.Destination | Sort-Object | Should -Be '/data', '/host-etc', '/scratch'
        $there.Config.User | Should -Be '1234:5678'
        $there.Config.WorkingDir | Should -Be '/tmp'
        $there.Config.Entrypoint | Should -Be 'sh', '-c'
        "$($there.HostConfig.RestartPolicy.Name) $($there.HostConfig.RestartPolicy.MaximumRetryCount)" | Should -Be 'on-failure 3'
        $there.HostConfig.CapAdd -replace '^CAP_' | Should -Be 'NET_ADMIN'
        $there.HostConfig.Sysctls.'net.ipv4.ip_forward' | Should -Be '1'
        $there.HostConfig.Sysctls.'net.core.somaxconn' | Should -Be '64'
        $there.Config.Env | Should -Contain 'A=b=c'
        $there.Config.Env | Should -Contain 'N=1'
    }

    It 'is what Start-DockerContainer starts, and its own names are predicted as its hosts file has them' {
        $running = $made | Start-DockerContainer
        $running.State | Should -Be 'running'
        if ($settings.MacAddress) { (Get-DockerNetworkEndpoint -Container $made).MacAddress | Should -Be '02:42:0a:4d:00:07' }
        Invoke-DockerCommand $made id -u | Should -Be 1234
        (Invoke-DockerCommand $made cat /etc/resolv.conf) -join ' ' | Should -Match 'shop\.example.*ndots:2'
        $hosts = Invoke-DockerCommand $made cat /etc/hosts
        foreach ($name in 'store', 'gate') {
            $real = ($hosts | Where-Object { $_ -match "\s$name$" }) -split '\s+' | Select-Object -First 1
            $step = Resolve-ContainerName $name -From $made -Explain
            "$($step.Steps)" | Should -BeLike "*$real*"
        }
    }

    It 'refuses what cannot be, before the request: <Setting>' -TestCases @(
        @{ Setting = @{ Dns = 'one.example' }; Id = 'AddressInvalid'; Says = "*-Dns 'one.example' is not a valid IP address*" }
        @{ Setting = @{ ExtraHost = 'db' }; Id = 'AddressInvalid'; Says = "*-ExtraHost 'db'*Write 'db:10.0.0.5'*" }
        @{ Setting = @{ Volume = 'data' }; Id = 'RequestInvalid'; Says = "*-Volume 'data' is not a valid volume*" }
        @{ Setting = @{ RestartPolicy = 'sometimes' }; Id = 'RequestInvalid'; Says = '*no, always, unless-stopped, on-failure*' }
        @{ Setting = @{ Sysctl = 'vm.swappiness=1' }; Id = 'RequestInvalid'; Says = "*'vm.swappiness' is not a setting that a container has for itself*" }
        @{ Setting = @{ Sysctl = 'net.core.somaxconn=1'; Network = 'host' }; Id = 'RequestInvalid'; Says = "*network 'host'*" }
        @{ Setting = @{ WorkingDirectory = 'tmp' }; Id = 'RequestInvalid'; Says = "*'tmp' is a relative path*" }
        @{ Setting = @{ MacAddress = '01:42:ac:11:00:02'; Network = 'bridge' }; Id = 'AddressInvalid'; Says = '*multicast*' }
        @{ Setting = @{ MacAddress = '02:42:ac:11:00:02' }; Id = 'RequestInvalid'; Says = '*-MacAddress*Give it with -Network*' }
    ) {
        { New-DockerContainer $Image -Name "$Prefix-refused" @Setting -ErrorAction Stop } | Should -Throw $Says -ErrorId "$Id,$cmdlet"
        Get-DockerContainer "$Prefix-refused*" | Should -BeNullOrEmpty
    }

    It 'says which engine has -MacAddress where this one has not' {
        if ($settings.MacAddress) { return }
        { New-DockerContainer $Image -Name "$Prefix-mac" -Network $network -MacAddress 02:42:0a:4d:00:07 -ErrorAction Stop } |
            Should -Throw '*needs API 1.44*' -ErrorId "UnsupportedByEngine,$cmdlet"
    }

    It 'makes a container with a volume that is given twice' {
        $made = New-DockerContainer $Image -Name "$Prefix-twice" -Label $Label -Volume /scratch, /scratch
        $made.State | Should -Be 'created'
    }

    It 'makes nothing with -WhatIf' {
        Get-WhatIfText "New-DockerContainer $Image -Name $Prefix-no -WhatIf" | Should -BeLike "*What if: Create container '$Prefix-no' of image*"
        Get-DockerContainer "$Prefix-no*" | Should -BeNullOrEmpty
    }
}

Describe 'Restart-DockerContainer' {
    It 'starts containers anew, once each, and gives them' {
        $before = (Invoke-Raw Get "containers/$($made.Id)/json").State.StartedAt
        $again = Restart-DockerContainer "$Prefix-m*", $made -GracePeriod 0 -PassThru
        $again.Name | Should -Be $made.Name
        $again.State | Should -Be 'running'
        (Invoke-Raw Get "containers/$($made.Id)/json").State.StartedAt | Should -BeGreaterThan $before
        Get-WhatIfText "Restart-DockerContainer $($made.Name) -WhatIf" | Should -BeLike "*What if: Restart container '$($made.Name)' on engine*"
        Restart-DockerContainer "$Prefix-nosuch*" | Should -BeNullOrEmpty
        { Restart-DockerContainer "$Prefix-nosuch" -ErrorAction Stop } | Should -Throw -ErrorId 'ContainerNotFound,DockerNetwork.Commands.RestartDockerContainerCommand'
    }

    It 'has no -RestartPolicy for a container that is removed at its end' {
        (Get-Command Invoke-DockerContainer).Parameters.Keys | Should -Not -Contain 'RestartPolicy'
    }
}
