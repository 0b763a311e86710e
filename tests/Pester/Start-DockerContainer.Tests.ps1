BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.StartDockerContainerCommand'

    # A subnet that no other network has: the engine chooses it. Then the network is created again with it, so that
    # addresses on it can be chosen.
    $subnet = "$((New-DockerNetwork "$Prefix-front" -Label $Label).Pools[0].Subnet)"
    Remove-DockerNetwork "$Prefix-front" -Confirm:$false
    $front = New-DockerNetwork "$Prefix-front" -Label $Label -Subnet $subnet
    $back = New-DockerNetwork "$Prefix-back" -Label $Label
    $address = $subnet -replace '\d+/\d+$', '77'

    function Get-Endpoint($Container, $Network) { Get-DockerNetworkEndpoint -Network $Network -Container $Container }
}

AfterAll { Remove-TestObject }

Describe 'Start-DockerContainer -Image' {
    It 'makes a container, starts it, and gives it' {
        $container = Start-DockerContainer $Image sleep 300 -Name "$Prefix-plain" -Network none -Label $Label
        $container | Should -BeOfType ([DockerNetwork.Container])
        $container.Name | Should -BeExactly "$Prefix-plain"
        $container.State | Should -Be 'running'
        $container.Status | Should -BeLike 'Up *'
        $container.Command | Should -Be 'sleep 300'
        $container.Labels['dockernetwork.test'] | Should -Be $Label['dockernetwork.test']
        (Get-DockerContainer "$Prefix-plain").Id | Should -BeExactly $container.Id
    }

    It 'leaves the name to the engine where none is given' {
        $container = Start-DockerContainer $Image sleep 300 -Network none -Label $Label
        try { $container.Name | Should -Match '^[a-z0-9]+_[a-z0-9]+$' } finally { Remove-DockerContainer $container -Force -Confirm:$false }
    }

    It 'takes several networks, by name and as objects' -Tag 'run --network A --network B' {
        $container = Start-TestContainer 'two' -Network "$Prefix-front", $back
        $container.Networks | Should -Be "$Prefix-back", "$Prefix-front"
        $container.IPv4Addresses.Count | Should -Be 2
    }

    It 'takes hashtables with the settings of each network' -Tag 'run --network name=…,alias=…,ip=…' {
        $container = Start-TestContainer 'table' -Network @{ name = "$Prefix-front"; ALIAS = 'Db', 'store'; IPAddress = $address }, @{ Name = $back; Alias = 'deep' }
        $endpoint = Get-Endpoint $container $front
        $endpoint.Aliases | Should -BeExactly 'Db', 'store'
        $endpoint.IPv4Address | Should -Be $address
        (Get-Endpoint $container $back).Aliases | Should -Be 'deep'
        $there = (Invoke-Raw Get "containers/$($container.Id)/json").NetworkSettings.Networks.($front.Name)
        $there.IPAddress | Should -Be $address
        $there.Aliases -ccontains 'Db' | Should -BeTrue
        Remove-DockerContainer $container -Force -Confirm:$false
    }

    It 'takes links, driver options and link-local addresses in a hashtable' {
        Start-TestContainer 'peer' -Network $front | Out-Null
        $container = Start-TestContainer 'linked' -Network @{
            Name = "$Prefix-front"; Link = "$Prefix-peer:friend"; LinkLocalIPAddress = '169.254.77.7'; DriverOption = @{ 'com.example.option' = 'x' }
        }
        $endpoint = Get-Endpoint $container $front
        $endpoint.Links | Should -Be "$Prefix-peer:friend"
        $endpoint.DriverOptions['com.example.option'] | Should -Be 'x'
        Invoke-DockerCommand $container ping -c1 friend | Should -Contain '1 packets transmitted, 1 packets received, 0% packet loss'
        (Invoke-DockerCommand $container ip addr) -join ' ' | Should -Match '169\.254\.77\.7/16' -Because 'the interface has the link-local address too'
    }

    It 'takes -Alias and -IPAddress for its one network' {
        $container = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-one" -Network $front -Alias svc, svc2 -IPAddress $address -Label $Label
        $endpoint = Get-Endpoint $container $front
        $endpoint.Aliases | Should -Be 'svc', 'svc2'
        $endpoint.IPv4Address | Should -Be $address
        Remove-DockerContainer $container -Force -Confirm:$false
    }

    It 'sets hostname and environment' {
        $container = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-env" -Hostname WebHost -Network none -Label $Label `
            -Environment @{ TEXT = 'a b=c'; NUMBER = 1.5; EMPTY = $null }
        Invoke-DockerCommand $container hostname | Should -BeExactly 'WebHost'
        $lines = Invoke-DockerCommand $container env
        'TEXT=a b=c', 'NUMBER=1.5', 'EMPTY=' | ForEach-Object { $lines | Should -Contain $_ }
    }

    It 'publishes ports' {
        $container = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-ports" -Network $front -Label $Label `
            -Publish 80, 127.0.0.1::81/udp, 127.0.0.1:38471:82, 127.0.0.1:38481-38482:91-92
        $ports = $container.Ports | ForEach-Object { "$_" }
        $ports | Should -Contain '127.0.0.1:38471->82/tcp'
        $ports | Should -Contain '127.0.0.1:38481->91/tcp'
        $ports | Should -Contain '127.0.0.1:38482->92/tcp'
        ($container.Ports | Where-Object ContainerPort -EQ 80).HostPort | Should -Not -BeNullOrEmpty
        $udp = $container.Ports | Where-Object ContainerPort -EQ 81
        $udp.Protocol | Should -Be 'udp'
        $udp.HostAddress | Should -Be '127.0.0.1'
    }

    It 'makes a page reachable on the host' {
        Start-DockerContainer $Image -Command sh, -c, 'mkdir -p /page && echo hello > /page/index.html && exec httpd -f -p 80 -h /page' `
            -Name "$Prefix-page" -Network $front -Publish 127.0.0.1:38490:80 -Label $Label | Out-Null
        $page = foreach ($try in 1..50) {
            try { (Invoke-WebRequest http://127.0.0.1:38490/ -UseBasicParsing -TimeoutSec 5).Content.Trim(); break } catch { Start-Sleep -Milliseconds 100 }
        }
        $page | Should -Be 'hello'
    }

    It 'refuses what it cannot read: <Arguments>' -TestCases @(
        @{ Arguments = @{ Network = @{ Nmae = 'x' } }; Id = 'RequestInvalid'; Says = "*there is no 'Nmae' in it. It can have Name, Alias, IPAddress,*" }
        @{ Arguments = @{ Network = @{ Alias = 'x' } }; Id = 'RequestInvalid'; Says = '*has to say which network*' }
        @{ Arguments = @{ Network = @{ Name = 'none'; GatewayPriority = 'high' } }; Id = 'RequestInvalid'; Says = "*GatewayPriority has to be a whole number, not 'high'*" }
        @{ Arguments = @{ Network = 'n*' }; Id = 'RequestInvalid'; Says = "*'n`*' is a wildcard*" }
        @{ Arguments = @{ Network = 'none', 'none' }; Id = 'RequestInvalid'; Says = "*'none' is named twice*" }
        @{ Arguments = @{ Network = 'none', 'bridge'; Alias = 'x' }; Id = 'RequestInvalid'; Says = '*which of the 2 networks*' }
        @{ Arguments = @{ Alias = 'x' }; Id = 'RequestInvalid'; Says = '*Give it with -Network*' }
        @{ Arguments = @{ Network = 'none'; Publish = '80:x' }; Id = 'RequestInvalid'; Says = "*'80:x' is not a valid port to publish*" }
        @{ Arguments = @{ Network = 'none'; Publish = '8000-8001:80' }; Id = 'RequestInvalid'; Says = "*has 2 ports and the container's 1*" }
        @{ Arguments = @{ Network = 'none'; Publish = '10.1:80:80' }; Id = 'AddressInvalid'; Says = "*'10.1'*is not a valid IP address*" }
        @{ Arguments = @{ Network = 'nosuch-network' }; Id = 'NetworkNotFound'; Says = "*no network 'nosuch-network'*" }
    ) {
        { Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-refused" @Arguments -ErrorAction Stop } | Should -Throw $Says -ErrorId "$Id,$cmdlet"
        Get-DockerContainer "$Prefix-refused*" | Should -BeNullOrEmpty
    }

    It 'refuses an address that is not on the network before anything is made' {
        { Start-DockerContainer $Image -Name "$Prefix-refused" -Network $front -IPAddress 203.0.113.9 -ErrorAction Stop } |
            Should -Throw "*is not on network '$Prefix-front'*" -ErrorId "AddressInvalid,$cmdlet"
        Get-DockerContainer "$Prefix-refused*" | Should -BeNullOrEmpty
    }

    It 'refuses a name that is taken' {
        Start-TestContainer 'taken' | Out-Null
        { Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-taken" -Network none -ErrorAction Stop } | Should -Throw -ErrorId "ContainerAlreadyExists,$cmdlet"
    }

    It 'removes what it made where the start fails, and says so' {
        { Start-DockerContainer $Image nosuch-command -Name "$Prefix-broken" -Network $front -ErrorAction Stop } |
            Should -Throw '*has been removed again*' -ErrorId "EngineRefused,$cmdlet"
        Get-DockerContainer "$Prefix-broken*" | Should -BeNullOrEmpty
    }

    It 'removes what it made where a second network cannot be joined' {
        $first = Start-TestContainer 'first' -Network @{ Name = "$Prefix-front"; IPAddress = $address }
        { Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-second" -Network $back, @{ Name = "$Prefix-front"; IPAddress = $address } -ErrorAction Stop } |
            Should -Throw '*has been removed again*' -ErrorId "AddressOverlap,$cmdlet"
        Get-DockerContainer "$Prefix-second*" | Should -BeNullOrEmpty
        Remove-DockerContainer $first -Force -Confirm:$false
    }

    It 'does not pull with -Pull Never' {
        { Start-DockerContainer 'dockernetwork/nosuch' -Pull Never -Name "$Prefix-pull" -ErrorAction Stop } |
            Should -Throw '*-Pull Never*' -ErrorId "ImageNotFound,$cmdlet"
        Get-DockerContainer "$Prefix-pull*" | Should -BeNullOrEmpty
    }

    It 'says that an image is not there' {
        # A registry on this machine that does not respond, so that the test sends nothing to the outside network.
        { Start-DockerContainer '127.0.0.1:9/nosuch' -ErrorAction Stop } | Should -Throw "*image '127.0.0.1:9/nosuch'*registry*" -ErrorId "ImageNotFound,$cmdlet"
    }

    It 'makes nothing with -WhatIf, and says in words what it would do' {
        $said = Get-WhatIfText "Start-DockerContainer $Image -Name $Prefix-if -Network $Prefix-front, $Prefix-back -WhatIf"
        $said | Should -BeLike "*What if: Create and start container '$Prefix-if' of image '$Image' on networks '$Prefix-front', '$Prefix-back' on engine *"
        Get-DockerContainer "$Prefix-if*" | Should -BeNullOrEmpty
    }

    It 'looks networks up with -WhatIf too' {
        { Start-DockerContainer $Image -Network nosuch-network -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId "NetworkNotFound,$cmdlet"
    }

    It 'completes networks and what -Pull takes' {
        Get-Completion "Start-DockerContainer $Image -Network $Prefix-f" | Should -Be "$Prefix-front"
        Get-Completion "Start-DockerContainer $Image -Pull " | Should -Be 'Always', 'Missing', 'Never'
    }
}

Describe 'Start-DockerContainer -Container' {
    BeforeAll {
        $stopped = 'one', 'other' | ForEach-Object { Start-TestContainer "stopped-$_" -Network $front | Stop-DockerContainer -GracePeriod 0 -PassThru }
    }

    It 'starts containers from the pipeline and gives them' {
        $started = $stopped | Start-DockerContainer
        $started.State | Should -Be 'running', 'running'
        $started.Id | Should -Be $stopped.Id
    }

    It 'leaves one that runs as it is' {
        (Start-DockerContainer -Container "$Prefix-stopped-*").State | Should -Be 'running', 'running'
    }

    It 'takes the endpoints of a network' {
        Stop-DockerContainer "$Prefix-stopped-one" -GracePeriod 0
        (Get-DockerNetworkEndpoint -Network $front -Container "$Prefix-stopped-one" | Start-DockerContainer).State | Should -Be 'running'
    }

    It 'goes on after one that is not there' {
        $found = Start-DockerContainer -Container "$Prefix-nosuch", "$Prefix-stopped-one" -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Name | Should -Be "$Prefix-stopped-one"
        $problems.FullyQualifiedErrorId | Should -Be "ContainerNotFound,$cmdlet"
        $problems[0].TargetObject | Should -Be "$Prefix-nosuch"
    }

    It 'starts nothing with -WhatIf' {
        Stop-DockerContainer "$Prefix-stopped-one" -GracePeriod 0
        Start-DockerContainer -Container "$Prefix-stopped-one" -WhatIf
        (Get-DockerContainer "$Prefix-stopped-one").State | Should -Be 'exited'
    }
}
