using DockerNetwork.Core.UseCases;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

/// <summary>Addresses that an engine gives instead of the requested ones. The cmdlets refuse those that are known
/// before the request; these tests send the request nevertheless.</summary>
public sealed class GivenAddressTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    /// <summary>An IPv6 address with bits between the subnet's prefix and the last 64, which engines before 28 lose
    /// (moby/moby#45402).</summary>
    private const string RequestDescription = "fd17:c0de:7777::202";

    private bool LosesBits => Engine.Api < new Version(1, 48);

    [Fact]
    public async Task A_new_container_with_another_address_than_it_asked_for_is_an_error_and_is_removed()
    {
        (string network, string name) = await WideAsync();
        ContainerRequest request = new()
        {
            Image = Fixture.Images.Image,
            Name = EngineFixture.UniqueName("given"),
            Command = List("sleep", "600"),
            Labels = Labels,
            Endpoints = new([
                new EndpointRequest
                {
                    Network = name, NetworkId = network, IPv6Address = RequestDescription,
                }]),
        };
        Progress<ProgressStep> progress = new();
        Task<Container> StartAsync() => ContainerStart.NewAsync(Engine, request, PullPolicy.Never, progress, None);
        if (!LosesBits)
        {
            Container started = await StartAsync();
            await Engine.Containers.RemoveAsync(started.Id, force: true, None);
            Assert.Equal(RequestDescription, Assert.Single(started.Endpoints).IPv6Address);
            return;
        }

        DockerNetworkException failure = await FailsAsync(FailureKind.AddressInvalid, StartAsync);
        Assert.Contains(
            $"IPv6 address is fd17:c0de::202, not {RequestDescription}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("has been removed again", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await Engine.Containers.ListAsync(None), container => container.Name == request.Name);
    }

    private async Task<(string Id, string Name)> WideAsync() => await NetworkAsync(request => request with
    {
        EnableIPv6 = true, Pools = new([new NetworkPool { Subnet = "fd17:c0de::/32" }]),
    });
}
