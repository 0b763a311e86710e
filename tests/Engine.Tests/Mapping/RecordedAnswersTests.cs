namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Responses of Docker Engine 20.10.24.</summary>
public sealed class RecordedAnswersTests
{
    [Fact]
    public async Task A_list_of_networks()
    {
        IReadOnlyList<Network> networks = await RecordedEngine.AskRecordedAsync(
            "networks.json", engine => engine.Networks.ListAsync(CancellationToken.None));

        Assert.Equal(
            ["bridge", "host", "none", "rec-net"],
            networks.Select(network => network.Name).Order(StringComparer.Ordinal));
        Network bridge = networks.Single(network => network.Name == "bridge");
        Assert.Equal("docker0", bridge.Options["com.docker.network.bridge.name"]);
        Assert.Equal(("172.17.0.0/16", null), (bridge.Pools[0].Subnet, bridge.Pools[0].IPRange));
        Assert.True(bridge.EnableIPv4);
        Assert.Null(bridge.ConfigFrom);
        Assert.Empty(networks.Single(network => network.Name == "none").Pools);
        Assert.Equal("null", networks.Single(network => network.Name == "none").Driver);
    }

    [Fact]
    public async Task A_network_with_its_members()
    {
        Network network = await RecordedEngine.AskRecordedAsync(
            "network.json", engine => engine.Networks.InspectAsync("rec-net", CancellationToken.None));

        Assert.Equal("10.77.0.0/24", network.Pools.ToString());
        Assert.Equal("dockernetwork.test=recorded", network.Labels.ToString());
        NetworkMember member = Assert.Single(network.Containers);
        Assert.Equal(
            ("rec-web", "running", "10.77.0.9", null, "02:42:0a:4d:00:09"),
            (member.Name, member.State, member.IPv4Address, member.IPv6Address, member.MacAddress));
    }

    [Fact]
    public async Task A_list_of_containers()
    {
        IReadOnlyList<Container> containers = await RecordedEngine.AskRecordedAsync(
            "containers.json", engine => engine.Containers.ListAsync(CancellationToken.None));

        Assert.Equal(["rec-old", "rec-web"], containers.Select(container => container.Name));
        Assert.Equal("127.0.0.1:18080->80/tcp, 443/tcp", containers[1].Ports.ToString());
        Assert.Equal(("running", "sleep 600"), (containers[1].State, containers[1].Command));
        Assert.Equal("172.17.0.2, 10.77.0.9", containers[1].IPv4Addresses.ToString());
        Assert.Equal(("created", "sh -c 'sleep 1'"), (containers[0].State, containers[0].Command));
        Assert.Empty(containers[0].IPv4Addresses);
        Assert.Equal("10.77.0.50", Assert.Single(containers[0].Endpoints).IPv4Address);
        Assert.All(containers.SelectMany(container => container.Endpoints), endpoint => Assert.Empty(endpoint.Aliases));
    }

    [Fact]
    public async Task A_container_that_runs()
    {
        ContainerDetail detail = await RecordedEngine.AskRecordedAsync(
            "container-running.json", engine => engine.Containers.InspectAsync("rec-web", CancellationToken.None));

        Assert.Equal(
            ("webhost", "rec-net", "alpine:latest"), (detail.Hostname, detail.NetworkMode, detail.Container.Image));
        Assert.Equal("127.0.0.1:18080->80/tcp, 443/tcp", detail.Container.Ports.ToString());
        Assert.Equal(["bridge", "rec-net"], detail.Container.Networks);
        Assert.Empty(detail.Container.Endpoints[0].DnsNames);
        NetworkEndpoint endpoint = detail.Container.Endpoints[1];
        Assert.Equal(["www"], endpoint.Aliases);
        Assert.Equal(["rec-web", "www", "d05f7a2aaeee", "webhost"], endpoint.DnsNames);
        Assert.Equal(
            ("10.77.0.9", "10.77.0.9", "10.77.0.1", "02:42:0a:4d:00:09"),
            (endpoint.IPv4Address, endpoint.RequestedIPv4Address, endpoint.Gateway, endpoint.MacAddress));
        Assert.Equal((null, null, 0), (endpoint.IPv6Address, endpoint.IPv6Gateway, endpoint.GatewayPriority));
        Assert.Equal(64, endpoint.EndpointId.Length);
    }

    [Fact]
    public async Task A_container_that_never_ran()
    {
        ContainerDetail detail = await RecordedEngine.AskRecordedAsync(
            "container-created.json", engine => engine.Containers.InspectAsync("rec-old", CancellationToken.None));

        NetworkEndpoint endpoint = Assert.Single(detail.Container.Endpoints);
        Assert.Equal(["a1", "a2"], endpoint.Aliases);
        Assert.Equal(["rec-old", "a1", "a2", detail.Container.ShortId], endpoint.DnsNames);
        Assert.Equal(
            ("created", "", "", "10.77.0.50", null),
            (endpoint.State, endpoint.NetworkId, endpoint.EndpointId, endpoint.IPv4Address, endpoint.MacAddress));
    }
}
