using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class NetworkTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    private static string Subnet(int part) => $"10.{Random.Shared.Next(100, 160)}.{Random.Shared.Next(0, 255)}.{part}";

    [Fact]
    public async Task What_was_made_is_listed_and_inspected_as_it_was_asked_for()
    {
        string subnet = Subnet(0);
        string prefix = subnet[..^1];
        (string id, string name) = await NetworkAsync(request => request with
        {
            Internal = true,
            Attachable = true,
            Options = new StringMap([new("com.docker.network.driver.mtu", "1400")]),
            Pools = new(
                [new NetworkPool { Subnet = subnet + "/24", IPRange = subnet + "/25", Gateway = prefix + "1",
                AuxAddresses = new([new("printer", prefix + "2")]) }]),
        });

        Network listed = Assert.Single(await Engine.Networks.ListAsync(None), network => network.Id == id);
        Network inspected = await Engine.Networks.InspectAsync(name, None);

        foreach (Network network in new[] { listed, inspected })
        {
            Assert.Equal(name, network.Name);
            Assert.Equal("bridge", network.Driver);
            Assert.Equal("local", network.Scope);
            Assert.True(network.Internal);
            Assert.True(network.EnableIPv4);
            Assert.False(network.EnableIPv6);
            Assert.Equal("1400", network.Options["com.docker.network.driver.mtu"]);
            Assert.Equal(Fixture.Run, network.Labels[TestLabel.Key]);
            Assert.InRange(network.Created, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
            Assert.Equal(Fixture.Address.OriginalString, network.Engine.Address);
            NetworkPool pool = Assert.Single(network.Pools);
            Assert.Equal(subnet + "/24", pool.Subnet);
            Assert.Equal(subnet + "/25", pool.IPRange);
            Assert.Equal(prefix + "1", pool.Gateway);
            Assert.Equal(prefix + "2", pool.AuxAddresses["printer"]);
        }
    }

    [Fact]
    public async Task A_name_that_is_there_is_refused_on_every_engine()
    {
        (_, string name) = await NetworkAsync();

        DockerNetworkException failure = await FailsAsync(
            FailureKind.NetworkAlreadyExists,
            () => Engine.Networks.CreateAsync(new NetworkRequest { Name = name, Labels = Labels }, None));

        Assert.Contains($"'{name}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subnet_that_is_taken_is_an_overlap()
    {
        string subnet = Subnet(0);
        await NetworkAsync(request => request with { Pools = new([new NetworkPool { Subnet = subnet + "/24" }]) });

        await FailsAsync(FailureKind.AddressOverlap,
            () => NetworkAsync(request => request with { Pools = new([new NetworkPool { Subnet = subnet + "/25" }]) }));
    }

    [Theory]
    [InlineData("10.99.0.1", null)]
    [InlineData("10.99.0.0/24", "10.98.0.1")]
    [InlineData("10.99.0.0/24", "nope")]
    public Task Addresses_that_are_none_are_invalid(string subnet, string? gateway) => FailsAsync(
        FailureKind.AddressInvalid,
            () => NetworkAsync(
            request => request with { Pools = new([new NetworkPool { Subnet = subnet, Gateway = gateway }]) }));

    [Fact]
    public async Task Dockers_own_networks_can_neither_be_made_nor_removed()
    {
        Network own = (await Engine.Networks.ListAsync(None)).First(network => network.Name is "host");

        await FailsAsync(FailureKind.NetworkPredefined, () => Engine.Networks.RemoveAsync(own.Id, None));
        await FailsAsync(FailureKind.NetworkPredefined,
            () => Engine.Networks.CreateAsync(new NetworkRequest { Name = "bridge" }, None));
    }

    [Theory]
    [InlineData("nonesuch")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a/../b")]
    [InlineData("../containers/json")]
    [InlineData("%2e%2e")]
    [InlineData("x?y#z")]
    [InlineData("a\nb")]
    [InlineData("网络")]
    public async Task A_name_that_is_not_there_is_not_found_and_never_another_path(string name)
    {
        await FailsAsync(FailureKind.NetworkNotFound, () => Engine.Networks.InspectAsync(name, None));
        await FailsAsync(FailureKind.NetworkNotFound, () => Engine.Networks.RemoveAsync(name, None));
    }

    [Fact]
    public async Task Strange_names_are_found_where_the_engine_allows_them()
    {
        foreach (string name in new[] { "ad apter+" + Fixture.Run, "ada/pter" + Fixture.Run, "адаптер-" + Fixture.Run })
        {
            string id;
            try
            {
                (id, _) = await NetworkAsync(request => request with { Name = name });
            }
            catch (DockerNetworkException e) when (Engine.Api >= new Version(1, 44))
            {
                Assert.Equal(FailureKind.RequestInvalid, e.Kind);
                continue;
            }

            Assert.Equal(id, (await Engine.Networks.InspectAsync(name, None)).Id);
        }
    }

    /// <summary>The module itself looks up such a name; the engine looks up any other name.</summary>
    [Fact]
    public async Task Of_two_networks_of_a_strange_name_none_is_taken()
    {
        if (Engine.Api >= new Version(1, 44))
            return;

        string name = "ada/pter-twin" + Fixture.Run;
        (string first, _) = await NetworkAsync(request => request with { Name = name });
        string body = $$"""{"Name":"{{name}}","CheckDuplicate":false}""";
        string answer = await Fixture.Api.SendAsync(
            HttpMethod.Post, "networks/create", new StringContent(body, null, "application/json"), None);
        string second = JsonNode.Parse(answer)!["Id"]!.GetValue<string>();
        try
        {
            DockerNetworkException failure =
                await FailsAsync(FailureKind.NetworkAmbiguous, () => Engine.Networks.RemoveAsync(name, None));
            Assert.Contains(first[..12], failure.Message, StringComparison.Ordinal);
            Assert.Contains(second[..12], failure.Message, StringComparison.Ordinal);
            Assert.Equal(second, (await Engine.Networks.InspectAsync(second, None)).Id);
        }
        finally
        {
            await Fixture.Api.DeleteAsync($"networks/{second}", None);
        }
    }

    [Fact]
    public async Task A_driver_that_is_not_there_is_a_refusal_that_names_it()
    {
        DockerNetworkException failure = await FailsAsync(
            FailureKind.EngineRefused, () => NetworkAsync(request => request with { Driver = "nosuchdriver" }));

        Assert.Contains("'nosuchdriver'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_takes_its_settings_from_another()
    {
        string subnet = Subnet(0) + "/24";
        (_, string from) = await NetworkAsync(
            request => request with { ConfigOnly = true, Pools = new([new NetworkPool { Subnet = subnet }]) });
        (string id, _) = await NetworkAsync(request => request with { ConfigFrom = from, Labels = StringMap.Empty });

        Network network = await Engine.Networks.InspectAsync(id, None);

        Assert.Equal(from, network.ConfigFrom);
        Assert.Equal(subnet, Assert.Single(network.Pools).Subnet);
        await FailsAsync(FailureKind.NetworkNotFound,
            () => NetworkAsync(request => request with { ConfigFrom = "nonesuch", Labels = StringMap.Empty }));
    }

    [Fact]
    public async Task Settings_that_the_engine_is_too_old_for_are_refused_before_the_request()
    {
        if (Engine.Api < new Version(1, 48))
        {
            DockerNetworkException failure = await FailsAsync(
                FailureKind.UnsupportedByEngine, () => NetworkAsync(request => request with { EnableIPv4 = false }));
            Assert.Contains("API 1.48", failure.Message, StringComparison.Ordinal);
            Assert.Contains($"API {Engine.Api}", failure.Message, StringComparison.Ordinal);
        }
        else
        {
            (string id, _) = await NetworkAsync(request => request with { EnableIPv4 = false, EnableIPv6 = true });
            Assert.False((await Engine.Networks.InspectAsync(id, None)).EnableIPv4);
        }
    }
}
