using DockerNetwork.Core.Addressing;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class ImageAndInfoTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    /// <summary>The newest API version that the module supports.</summary>
    private static readonly Version NewestSpoken = new(1, 54);

    [Fact]
    public async Task Images_are_there_or_not()
    {
        Assert.True(await Engine.Images.ExistsAsync(Fixture.Images.Image, None));
        Assert.False(await Engine.Images.ExistsAsync("nosuch:1", None));
        Assert.False(await Engine.Images.ExistsAsync("registry.invalid/no/such:1", None));
        await FailsAsync(FailureKind.RequestInvalid, () => Engine.Images.ExistsAsync("Bad Name", None));
        await FailsAsync(FailureKind.RequestInvalid, () => Engine.Images.ExistsAsync("../networks", None));
        await FailsAsync(FailureKind.RequestInvalid, () => Engine.Images.ExistsAsync("UPPER", None));
    }

    [Fact]
    public async Task An_image_that_no_registry_gives_is_not_found_in_the_engines_words()
    {
        DockerNetworkException failure = await FailsAsync(
            FailureKind.ImageNotFound,
            () => Engine.Images.PullAsync("registry.invalid/no/such:1", new Progress<PullProgress>(), None));

        Assert.Contains("registry.invalid", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engine_tells_of_itself()
    {
        EngineInfo info = await Engine.GetInfoAsync(None);

        Assert.Equal(Engine.Api, info.NegotiatedApiVersion);
        Assert.Equal(info.ApiVersion < NewestSpoken ? info.ApiVersion : NewestSpoken, Engine.Api);
        Assert.NotEqual("", info.Version);
        Assert.NotEqual("", info.Name);
        Assert.Equal("linux", info.OSType);
        Assert.Contains("bridge", info.NetworkDrivers);
        Assert.Equal(Fixture.Address.OriginalString, info.Engine.ToString());
        Assert.False(Engine.IsWindows);
    }

    [Fact]
    public async Task A_network_without_a_subnet_gets_one_of_the_engines_pools()
    {
        ItemList<AddressPool> pools = (await Engine.GetInfoAsync(None)).AddressPools;
        (string id, _) = await NetworkAsync();

        IpPrefix subnet = IpPrefix.Parse(Assert.Single((await Engine.Networks.InspectAsync(id, None)).Pools).Subnet)!;
        AddressPool pool = Assert.Single(pools, pool => IpPrefix.Parse(pool.Base)!.Contains(subnet));
        Assert.Equal(pool.Size, subnet.Length);
    }

    [Fact]
    public async Task Many_requests_at_once_share_the_connections()
    {
        IReadOnlyList<Network>[] lists = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(_ => Engine.Networks.ListAsync(None)));

        Assert.All(lists, networks => Assert.Contains(networks, network => network.Name == "bridge"));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_says_so_with_the_callers_token()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Engine.Networks.ListAsync(stop.Token));
        Assert.Equal(stop.Token, cancelled.CancellationToken);
    }
}
