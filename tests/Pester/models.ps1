# Objects of every type of the module, created by reflection, with their longest values: $models by type name, and the
# functions with which Views.Tests.ps1 makes more of them. Views.Tests.ps1 dot-sources this file in its BeforeAll.

$flags = [Reflection.BindingFlags] 'Instance, Public, NonPublic'

function New-Model([string] $Type, [hashtable] $Values) {
    $model = [Activator]::CreateInstance([type] "DockerNetwork.$Type")
    foreach ($name in $Values.Keys) {
        $property = $model.GetType().GetProperty($name, $flags)
        $property.SetValue($model, [System.Management.Automation.LanguagePrimitives]::ConvertTo($Values[$name], $property.PropertyType))
    }
    $model
}

function New-List([string] $Type, $Items) { , (New-Object "DockerNetwork.ItemList[$Type]" -ArgumentList (, ($Items -as [type] "$Type[]"))) }

function New-Map([hashtable] $Values) {
    $pairs = [Collections.Generic.Dictionary[string, string]]::new()
    foreach ($key in $Values.Keys) { $pairs[$key] = $Values[$key] }
    [DockerNetwork.StringMap]::new($pairs)
}

$long = 'a-project-with-a-long-name_and-a-network-or-a-container-with-a-long-name-too'
$id = '0123456789abcdef' * 4
$ipv6 = 'fd00:dead:beef:cafe:0123:4567:89ab:cdef'
$engine = New-Model EngineReference @{ Context = 'production'; Address = 'tcp://engine.of-a-company.example.org:2376' }
$firewall = New-Model FirewallBackend @{
    Driver = 'iptables+firewalld'; Info = New-Map @{ ReloadedAt = '2025-01-01T00:00:00Z' }
}
$addresses = New-Model AddressPool @{ Base = "$ipv6/104"; Size = 112; BuiltIn = $true }
$member = New-Model NetworkMember @{
    Name = $long; Id = $id; State = 'restarting'; IPv4Address = '172.116.100.200'; IPv6Address = $ipv6; MacAddress = '02:42:ac:11:00:02'
}
$pool = New-Model NetworkPool @{
    Subnet = "$ipv6/112"; Gateway = $ipv6; IPRange = "$ipv6/120"; AuxAddresses = New-Map @{ router = $ipv6 }
}
$endpoint = New-Model NetworkEndpoint @{
    Network = $long; NetworkId = $id; Container = $long; ContainerId = $id; State = 'restarting'; IPv4Address = '172.116.100.200'
    IPv6Address = $ipv6; MacAddress = '02:42:ac:11:00:02'; Gateway = '172.116.100.1'; IPv6Gateway = $ipv6
    Aliases = New-List string 'db', $long; DnsNames = New-List string $long, 'db'; Links = New-List string 'a:b'
    DriverOptions = New-Map @{ 'com.docker.network.endpoint.ifname' = 'eth7' }; EndpointId = $id; Engine = $engine
}
$ports = @(
    New-Model PublishedPort @{ ContainerPort = 3000; HostPort = 3000; HostAddress = '0.0.0.0' }
    New-Model PublishedPort @{ ContainerPort = 3000; HostPort = 3000; HostAddress = '::' }
    New-Model PublishedPort @{ ContainerPort = 65535; HostPort = 65535; HostAddress = $ipv6; Protocol = 'sctp' }
)
$models = @{
    Network             = New-Model Network @{
        Name = $long; Id = $id; Driver = 'transparent'; Scope = 'global'; ConfigFrom = 'plan'; ConfigOnly = $true; Ingress = $true
        IpamDriver = 'default'; IpamOptions = New-Map @{ a = 'b' }; Options = New-Map @{ 'com.docker.network.driver.mtu' = '1400' }
        Labels = New-Map @{ project = 'shop' }; Pools = New-List DockerNetwork.NetworkPool $pool, $pool
        Containers = New-List DockerNetwork.NetworkMember $member, $member; Engine = $engine
    }
    NetworkPool         = $pool
    NetworkMember       = $member
    NetworkEndpoint     = $endpoint
    ContainerNameRecord = New-Model ContainerNameRecord @{
        Name = "$long.$long"; From = $long; Network = $long; Container = $long; ContainerId = $id; IPAddress = $ipv6
        RecordType = [DockerNetwork.RecordType]::AAAA; MatchedBy = [DockerNetwork.NameMatch]::ContainerName; Engine = $engine
    }
    Container           = New-Model Container @{
        Name = $long; Id = $id; Image = 'registry.of-a-company.example.org/with/a/long/path:1.2.3'; State = 'restarting'; Status = 'Up 2 hours'
        Command = 'sleep 1000'; Ports = New-List DockerNetwork.PublishedPort $ports; Labels = New-Map @{ project = 'shop' }
        Endpoints = New-List DockerNetwork.NetworkEndpoint $endpoint, $endpoint; Engine = $engine
    }
    PublishedPort       = $ports[2]
    EngineInfo          = New-Model EngineInfo @{
        Name = 'engine.of-a-company'; Version = '20.10.24+dfsg1'; ApiVersion = [version] '1.41'; MinApiVersion = [version] '1.12'
        NegotiatedApiVersion = [version] '1.41'; OSType = 'windows'; NetworkDrivers = New-List string bridge, host, ipvlan, macvlan, null, overlay
        SwarmState = 'inactive'; Containers = 1000; ContainersRunning = 999; Engine = $engine
        AddressPools = New-List DockerNetwork.AddressPool (@($addresses) * 8); FirewallBackend = $firewall
    }
    DockerContext       = New-Model DockerContext @{
        Name = $long; Description = $long; Host = $engine.Address; Current = $true; Engine = $engine; Source = '/home/me/.docker/contexts/meta/0123/meta.json'
        Tls = New-Model ContextTls @{ Used = $true; ClientCertificate = $true }
    }
    ContextTls          = New-Model ContextTls @{ Used = $true; Verified = $true; OwnAuthority = $true; ClientCertificate = $true }
    AddressPool         = $addresses
    FirewallBackend     = $firewall
    EngineReference     = $engine
}
$step = New-Model ContainerNameStep @{
    Order = 12; Network = $long; Lookup = "$long.$long"; Rule = 'HostsFile'; Result = 'NotOnNetwork'; Engine = $engine
    IPAddresses = New-List string $ipv6, '172.116.100.200'; Containers = New-List string $long; Text = "The container $long is not on the network $long."
}
$name = New-Model ContainerName @{
    Name = $long; Network = $long; NetworkId = $id; Container = $long; ContainerId = $id; Node = 'node-1'; IPAddress = $ipv6; RecordType = 'AAAA'; MatchedBy = 'ContainerName'; Engine = $engine
}
$conflict = New-Model SubnetConflict @{ Kind = 'Interface'; Name = $long; Prefix = "$ipv6/112"; Engine = $engine }
$task = New-Model NetworkServiceTask @{ Name = "$long.1.abcdef"; Address = $ipv6; EndpointId = $id; NodeAddress = $ipv6; Info = New-Map @{ 'Host IP' = $ipv6 } }
$servicePort = New-Model ServicePort @{ TargetPort = 65535; PublishedPort = 65535; Protocol = 'sctp'; Mode = 'ingress' }
$networkPort = New-Model NetworkServicePort @{ TargetPort = 65535; PublishedPort = 65535 }
$serviceNetwork = New-Model ServiceNetwork @{
    Network = $long; NetworkId = $id; Aliases = New-List string 'db', $long; VirtualAddress = $ipv6; DriverOptions = New-Map @{ a = 'b' }
}
$models += @{
    AddressUse               = New-Model AddressUse @{ Subnet = "$ipv6/112"; InUse = [uint64]::MaxValue; Free = [uint64]::MaxValue }
    AmbiguousContainerName   = New-Model AmbiguousContainerName @{
        Name = $long; Network = $long; NetworkId = $id; From = New-List string $long, $long; Answering = New-List DockerNetwork.ContainerName $name, $name
        Shadowed = New-List DockerNetwork.ContainerName $name; IsShared = $true; Engine = $engine
    }
    ConnectionTest           = New-Model ConnectionTest @{
        From = $long; To = $long; Name = "$long.$long"; IPAddress = $ipv6; Network = $long; Port = 65535; Protocol = 'Icmp'; LatencyMs = 10000.5
        Reason = 'InterContainerDisabled'; Message = "$long does not reach $long."; RecommendedAction = "Connect-DockerNetwork $long $long"; Engine = $engine
    }
    ContainerName            = $name
    ContainerNameChange      = New-Model ContainerNameChange @{
        Name = $long; RecordType = 'AAAA'; Kind = 'Changed'; From = $long; FromId = $id; Network = $long; Engine = $engine
        Before = New-List DockerNetwork.ContainerName $name, $name; After = New-List DockerNetwork.ContainerName $name
    }
    ContainerNameExplanation = New-Model ContainerNameExplanation @{
        Name = $long; RecordType = 'AAAA'; From = $long; Outcome = 'NotFoundForwarded'; Records = New-List DockerNetwork.ContainerNameRecord $models.ContainerNameRecord
        Reason = 'WrongNetworkSuffixCase'; Containers = New-List DockerNetwork.Container $models.Container; RecommendedAction = New-List string "Connect-DockerNetwork $long $long"
        Steps = New-List DockerNetwork.ContainerNameStep $step, $step; Message = "$long does not resolve from $long."; Engine = $engine
    }
    ContainerNameStep        = $step
    EndpointRepair           = New-Model EndpointRepair @{
        Network = $long; NetworkId = $id; Endpoint = $long; ContainerId = $id; Action = 'Disconnected'; Detail = "the container is gone; $long"; Engine = $engine
    }
    NetworkEvent             = New-Model NetworkEvent @{
        Time = [DateTimeOffset]::Now; Action = 'disconnect'; Network = $long; NetworkId = $id; Driver = 'macvlan'; Scope = 'swarm'; Container = $long; ContainerId = $id; Engine = $engine
    }
    NetworkPeer              = New-Model NetworkPeer @{ Name = $long; Address = $ipv6 }
    NetworkService           = New-Model NetworkService @{
        Name = $long; VirtualAddress = $ipv6; Ports = New-List DockerNetwork.NetworkServicePort $networkPort, $networkPort; Tasks = New-List DockerNetwork.NetworkServiceTask $task, $task
    }
    NetworkServicePort       = $networkPort
    NetworkServiceTask       = $task
    Service                  = New-Model Service @{
        Name = $long; Id = $id; Mode = 'ReplicatedJob'; RunningReplicas = 1000; DesiredReplicas = 1000; Image = 'registry.of-a-company.example.org/with/a/long/path:1.2.3'
        Networks = New-List DockerNetwork.ServiceNetwork $serviceNetwork, $serviceNetwork; Ports = New-List DockerNetwork.ServicePort $servicePort, $servicePort
        EndpointMode = 'Dnsrr'; UpdateState = 'rollback_completed'; Labels = New-Map @{ project = 'shop' }; Engine = $engine
    }
    ServiceNetwork           = $serviceNetwork
    ServicePort              = $servicePort
    Subnet                   = New-Model Subnet @{ Prefix = "$ipv6/112"; PrefixLength = 112; IsIPv6 = $true; Within = "$ipv6/104"; Engines = New-List DockerNetwork.EngineReference $engine, $engine }
    SubnetConflict           = $conflict
    SubnetTest               = New-Model SubnetTest @{ Prefix = "$ipv6/112"; Conflicts = New-List DockerNetwork.SubnetConflict $conflict, $conflict; Engines = New-List DockerNetwork.EngineReference $engine, $engine }
}
