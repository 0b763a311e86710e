using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class ConnectionTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact]
    public async Task A_connected_container_has_its_aliases_names_and_address()
    {
        string prefix = $"10.{Random.Shared.Next(160, 200)}.{Random.Shared.Next(0, 255)}.";
        (string network, string networkName) = await NetworkAsync(request =>
            request with
            {
                Pools = new([new NetworkPool { Subnet = prefix + "0/24" }]),
            });
        (string id, string name) = await ContainerAsync(request =>
            request with
            {
                Hostname = "adapter-host", NetworkMode = "none", Endpoints = ItemList<EndpointRequest>.Empty,
            });
        await Engine.Networks.DisconnectAsync("none", id, force: false, None);
        await Engine.Networks.ConnectAsync(
            network, id, new EndpointRequest { Aliases = List("b", "a"), IPv4Address = prefix + "7" }, None);

        NetworkEndpoint stopped = Assert.Single(
            (await Engine.Containers.InspectAsync(id, None)).Container.Endpoints,
            endpoint => endpoint.Network == networkName);
        Assert.Equal(prefix + "7", stopped.IPv4Address);
        Assert.Equal("", stopped.EndpointId);

        await Engine.Containers.StartAsync(id, None);
        ContainerDetail detail = await Engine.Containers.InspectAsync(name, None);
        NetworkEndpoint endpoint = Assert.Single(detail.Container.Endpoints);
        Assert.Equal("adapter-host", detail.Hostname);
        Assert.Equal(["b", "a"], endpoint.Aliases);
        Assert.Equal([name, "b", "a", id[..12], "adapter-host"], endpoint.DnsNames);
        Assert.Equal(prefix + "7", endpoint.IPv4Address);
        Assert.Equal(prefix + "7", endpoint.RequestedIPv4Address);
        Assert.Equal(prefix + "1", endpoint.Gateway);
        Assert.Equal(network, endpoint.NetworkId);
        Assert.Equal("running", endpoint.State);
        Assert.NotNull(endpoint.MacAddress);
        Assert.Null(endpoint.IPv6Address);

        NetworkMember member = Assert.Single((await Engine.Networks.InspectAsync(network, None)).Containers);
        Assert.Equal(
            (name, id, prefix + "7", endpoint.MacAddress),
            (member.Name, member.Id, member.IPv4Address, member.MacAddress));
        Container listed = Assert.Single(await Engine.Containers.ListAsync(None), container => container.Id == id);
        Assert.Equal(prefix + "7", Assert.Single(listed.IPv4Addresses));
        Assert.Equal(networkName, Assert.Single(listed.Networks));
    }

    [Fact]
    public async Task The_default_bridge_has_no_names()
    {
        (string id, _) = await ContainerAsync(start: true);

        Assert.Empty(Assert.Single((await Engine.Containers.InspectAsync(id, None)).Container.Endpoints).DnsNames);
    }

    [Fact]
    public async Task A_second_connection_and_one_that_is_not_there_are_named()
    {
        (string network, string networkName) = await NetworkAsync();
        (string id, string name) = await ContainerAsync(start: true);
        await Engine.Networks.ListAsync(None);
        await Engine.Containers.ListAsync(None);

        DockerNetworkException off = await FailsAsync(
            FailureKind.NotConnected, () => Engine.Networks.DisconnectAsync(network, id, force: false, None));
        await Engine.Networks.ConnectAsync(network, id, new EndpointRequest(), None);
        DockerNetworkException twice = await FailsAsync(
            FailureKind.AlreadyConnected,
            () => Engine.Networks.ConnectAsync(network, id, new EndpointRequest(), None));
        DockerNetworkException used = await FailsAsync(
            FailureKind.NetworkInUse, () => Engine.Networks.RemoveAsync(network, None));
        await Engine.Networks.DisconnectAsync(network, id, force: false, None);

        Assert.Contains(
            $"Cannot disconnect container '{name}' from network '{networkName}'", off.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            $"Cannot connect container '{name}' to network '{networkName}'", twice.Message,
            StringComparison.Ordinal);
        Assert.Contains($"network '{networkName}'", used.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_there_is_told_apart()
    {
        (string network, _) = await NetworkAsync();
        // A stopped container accepts any text as a network, and fails at its start.
        (string id, _) = await ContainerAsync(start: true);

        await FailsAsync(
            FailureKind.NetworkNotFound,
            () => Engine.Networks.ConnectAsync("nonesuch", id, new EndpointRequest(), None));
        await FailsAsync(
            FailureKind.ContainerNotFound,
            () => Engine.Networks.ConnectAsync(network, "nonesuch", new EndpointRequest(), None));
        await FailsAsync(
            FailureKind.ContainerNotFound,
            () => Engine.Networks.DisconnectAsync(network, "nonesuch", force: false, None));
        await FailsAsync(
            FailureKind.NotConnected, () => Engine.Networks.DisconnectAsync(network, "nonesuch", force: true, None));
    }

    [Fact]
    public async Task Addresses_are_invalid_taken_or_used_up()
    {
        string prefix = $"10.{Random.Shared.Next(200, 240)}.{Random.Shared.Next(0, 255)}.";
        (string small, _) = await NetworkAsync(request =>
            request with
            {
                Pools = new([new NetworkPool { Subnet = prefix + "0/30" }]),
            });
        (string automatic, _) = await NetworkAsync();
        (string first, _) = await ContainerAsync(start: true);
        (string second, _) = await ContainerAsync(start: true);

        await FailsAsync(
            FailureKind.AddressInvalid,
            () => Engine.Networks.ConnectAsync(small, first, new EndpointRequest { IPv4Address = "10.99.9.9" }, None));
        await FailsAsync(
            FailureKind.AddressInvalid,
            () => Engine.Networks.ConnectAsync(small, first, new EndpointRequest { IPv4Address = "zzz" }, None));
        await FailsAsync(
            FailureKind.AddressInvalid, () =>
                Engine.Networks.ConnectAsync(automatic, first, new EndpointRequest { IPv4Address = "10.99.9.9" }, None)
        );
        await FailsAsync(
            FailureKind.AddressOverlap,
            () => Engine.Networks.ConnectAsync(small, first, new EndpointRequest { IPv4Address = prefix + "1" }, None));
        await Engine.Networks.ConnectAsync(small, first, new EndpointRequest(), None);
        await FailsAsync(
            FailureKind.AddressPoolExhausted,
            () => Engine.Networks.ConnectAsync(small, second, new EndpointRequest(), None));
    }

    [Fact]
    public async Task Aliases_on_the_default_bridge_are_refused_in_the_engines_words()
    {
        (string id, _) = await ContainerAsync();
        DockerNetworkException failure = await FailsAsync(
            FailureKind.EngineRefused,
            () => Engine.Networks.ConnectAsync("bridge", id, new EndpointRequest { Aliases = List("x") }, None));

        Assert.Contains("user defined networks", failure.Message.Replace('-', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_need_a_newer_engine_are_refused_before_the_request()
    {
        (string network, _) = await NetworkAsync();
        (string id, _) = await ContainerAsync();
        await RefusedBeforeAsync(new Version(1, 48), new EndpointRequest { GatewayPriority = 5 });
        await RefusedBeforeAsync(new Version(1, 54), new EndpointRequest { MacAddress = "02:00:00:00:00:01" });

        async Task RefusedBeforeAsync(Version needed, EndpointRequest request)
        {
            if (Engine.Api >= needed)
                return;

            DockerNetworkException failure = await FailsAsync(
                FailureKind.UnsupportedByEngine, () => Engine.Networks.ConnectAsync(network, id, request, None));
            Assert.Contains($"needs API {needed}", failure.Message, StringComparison.Ordinal);
            Assert.Empty((await Engine.Networks.InspectAsync(network, None)).Containers);
        }
    }
}
