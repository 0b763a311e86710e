using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

/// <summary>Responses that differ between versions of the engine, and the module's results for them.</summary>
public sealed class VersionTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    private static readonly Version NamesListed = new(1, 44);
    private static readonly Version AliasesAsGiven = new(1, 45);

    /// <summary>moby/moby api/docs/CHANGELOG.md, 1.44 and 1.45.</summary>
    [Fact]
    public async Task Names_are_the_same_however_the_engine_lists_them()
    {
        (_, string network) = await NetworkAsync();
        EndpointRequest place = new() { Network = network, Aliases = List("db", "cache") };
        (string id, string name) = await ContainerAsync(
            request => request with { Hostname = "box", Endpoints = new([place]) }, start: true);

        JsonNode listed = (await Fixture.Api.GetAsync($"containers/{id}/json", None))!["NetworkSettings"]!["Networks"]![
            network
        ]!;
        NetworkEndpoint endpoint = Assert.Single((await Engine.Containers.InspectAsync(id, None)).Container.Endpoints);

        string[] names = [name, "db", "cache", id[..12], "box"];
        Assert.Equal(Engine.Api >= NamesListed ? names : null, Texts(listed["DNSNames"]));
        Assert.Equal(
            Engine.Api >= AliasesAsGiven ? ["db", "cache"] : ["db", "cache", id[..12], "box"],
            Texts(listed["Aliases"]));
        Assert.Equal(names, endpoint.DnsNames);
        Assert.Equal(["db", "cache"], endpoint.Aliases);
    }

    [Fact]
    public async Task A_MAC_address_on_a_network_of_a_new_container_needs_a_newer_engine()
    {
        const string address = "02:42:0a:09:08:07";
        (_, string network) = await NetworkAsync();
        EndpointRequest place = new() { Network = network, MacAddress = address };
        Task<(string Id, string Name)> Make() =>
            ContainerAsync(request => request with { Endpoints = new([place]) }, start: true);
        if (Engine.Api < new Version(1, 44))
        {
            Assert.Contains(
                "Docker Engine 25.0", (await FailsAsync(FailureKind.UnsupportedByEngine, Make)).Message,
                StringComparison.Ordinal);
            return;
        }

        (string id, _) = await Make();
        Assert.Equal(
            address, Assert
                .Single((await Engine.Networks.InspectAsync(network, None)).Containers, member => member.Id == id)
                .MacAddress);
    }

    [Fact]
    public async Task A_gateway_priority_of_a_new_container_needs_a_newer_engine()
    {
        (_, string network) = await NetworkAsync();
        EndpointRequest place = new() { Network = network, GatewayPriority = 3 };
        Task<(string Id, string Name)> Make() => ContainerAsync(request => request with { Endpoints = new([place]) });
        if (Engine.Api < new Version(1, 48))
        {
            Assert.Contains(
                "API 1.48", (await FailsAsync(FailureKind.UnsupportedByEngine, Make)).Message,
                StringComparison.Ordinal);
            return;
        }

        (string id, _) = await Make();
        Assert.Equal(
            3, Assert.Single((await Engine.Containers.InspectAsync(id, None)).Container.Endpoints).GatewayPriority);
    }

    /// <summary>Before Engine 25 two networks can have one name, unless the client requests the check, as this module
    /// does.</summary>
    [Fact]
    public async Task A_name_is_had_once_on_every_engine()
    {
        (_, string name) = await NetworkAsync();

        await FailsAsync(FailureKind.NetworkAlreadyExists, () => NetworkAsync(request => request with { Name = name }));
    }

    private static string[]? Texts(JsonNode? list) =>
        list is JsonArray items ? [.. items.Select(item => (string)item!)] : null;
}
