namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Responses of Docker Engine 26.1.5 that differ from those of 20.10.24.</summary>
public sealed class Recorded26Tests
{
    [Fact]
    public async Task A_list_of_networks()
    {
        IReadOnlyList<Network> networks = await RecordedEngine.Ask26Async(
            _ => "networks.json", engine => engine.Networks.ListAsync(CancellationToken.None));

        Assert.Equal(
            ["bridge", "host", "none", "rec-net", "rec-six"],
            networks.Select(network => network.Name).Order(StringComparer.Ordinal));
        Assert.All(networks, network => Assert.True(network.EnableIPv4));
        Assert.Equal("rec-six", Assert.Single(networks, network => network.EnableIPv6).Name);
    }

    [Fact]
    public async Task A_network_with_two_pools()
    {
        Network network = await RecordedEngine.Ask26Async(
            _ => "network-six.json", engine => engine.Networks.InspectAsync("rec-six", CancellationToken.None));

        Assert.True(network.Internal);
        Assert.Equal(
            ["10.78.0.0/24 ", "fd00:78::/64 fd00:78::1"],
            network.Pools.Select(pool => $"{pool.Subnet} {pool.Gateway}"));
        NetworkMember member = Assert.Single(network.Containers);
        Assert.Equal(
            ("rec-web", "10.78.0.2", "fd00:78::2", "02:42:0a:4e:00:09"),
            (member.Name, member.IPv4Address, member.IPv6Address, member.MacAddress));
    }

    [Fact]
    public async Task A_list_of_containers()
    {
        IReadOnlyList<Container> containers = await RecordedEngine.Ask26Async(
            _ => "containers.json", engine => engine.Containers.ListAsync(CancellationToken.None));

        Assert.Equal(["rec-old", "rec-web"], containers.Select(container => container.Name));
        Assert.Equal(["rec-net", "rec-six"], containers[1].Networks);
        Assert.Equal("127.0.0.1:18080->80/tcp, 443/tcp", containers[1].Ports.ToString());
        Assert.Equal("10.77.0.9, 10.78.0.2", containers[1].IPv4Addresses.ToString());
        Assert.All(containers.SelectMany(container => container.Endpoints), endpoint => Assert.Empty(endpoint.Aliases));
    }

    [Fact]
    public async Task A_container_that_runs_has_its_names_listed()
    {
        ContainerDetail detail = await RecordedEngine.Ask26Async(
            _ => "container-running.json",
            engine => engine.Containers.InspectAsync("rec-web", CancellationToken.None));

        NetworkEndpoint[] endpoints = [.. detail.Container.Endpoints];
        Assert.Equal(
            ["rec-net www", "rec-six six"], endpoints.Select(endpoint => $"{endpoint.Network} {endpoint.Aliases}"));
        Assert.Equal(["rec-web", "www", detail.Container.ShortId, "webhost"], endpoints[0].DnsNames);
        Assert.Equal(["rec-web", "six", detail.Container.ShortId, "webhost"], endpoints[1].DnsNames);
        Assert.Equal(
            ("10.77.0.9", "10.77.0.1", "02:42:0a:4d:00:09", null),
            (endpoints[0].IPv4Address, endpoints[0].Gateway, endpoints[0].MacAddress, endpoints[0].IPv6Address));
        Assert.Equal(
            ("fd00:78::2", null, null, "02:42:0a:4e:00:09"),
            (endpoints[1].IPv6Address, endpoints[1].Gateway, endpoints[1].IPv6Gateway, endpoints[1].MacAddress));
    }

    [Fact]
    public async Task A_container_that_never_ran_has_its_names_worked_out()
    {
        ContainerDetail detail = await RecordedEngine.Ask26Async(
            _ => "container-created.json",
            engine => engine.Containers.InspectAsync("rec-old", CancellationToken.None));

        NetworkEndpoint endpoint = Assert.Single(detail.Container.Endpoints);
        Assert.Equal(["a1", "a2"], endpoint.Aliases);
        Assert.Equal(["rec-old", "a1", "a2", detail.Container.ShortId], endpoint.DnsNames);
        Assert.Equal(
            ("created", "", "", "10.77.0.50"),
            (endpoint.State, endpoint.NetworkId, endpoint.EndpointId, endpoint.IPv4Address));
    }

    [Fact]
    public async Task What_the_engine_tells_of_itself()
    {
        EngineInfo info = await RecordedEngine.Ask26Async(
            line => line.Contains("/version", StringComparison.Ordinal) ? "version.json" : "info.json",
            engine => engine.GetInfoAsync(CancellationToken.None));

        Assert.Equal(
            ("26.1.5+dfsg1", new Version(1, 45), new Version(1, 24)),
            (info.Version, info.ApiVersion, info.MinApiVersion));
        Assert.Equal("bridge, host, ipvlan, macvlan, null, overlay", info.NetworkDrivers.ToString());
        Assert.Equal(("inactive", false, null), (info.SwarmState, info.SwarmManager, info.SwarmNodeId));
        Assert.Equal((2, 1), (info.Containers, info.ContainersRunning));
        Assert.Equal("172.17.0.0/16 in /16", info.AddressPools[0].ToString());
        Assert.Equal(7, info.AddressPools.Count(pool => pool.BuiltIn));
        Assert.Null(info.FirewallBackend);
    }
}
