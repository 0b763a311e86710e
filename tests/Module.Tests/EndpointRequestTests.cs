using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>The requests of a list of endpoints: both lists once, and each container once, for any number of
/// containers.</summary>
// Runs alone, because objects of other tests on the engine can cost it requests.
[Collection(Reach.Alone.Name)]
public sealed class EndpointRequestTests(EngineFixture engine) : ModuleTest(engine)
{
    private const int Containers = 5;

    [Fact]
    public async Task Two_lists_and_an_inspect_a_container()
    {
        string[] ids = await MakeAsync();
        string network = (await Ground.GetAsync($"networks/{Ground.Name("net")}"))!["Id"]!.GetValue<string>();
        await using EngineRelay relay = new(Engine);
        Shell.Run("Get-DockerNetworkEndpoint -DockerHost $relay", ("relay", relay.Address));
        string[] asked = [.. relay.Requests.Where(request => !request.EndsWith("/_ping", StringComparison.Ordinal))];
        string[] inspects =
        [
            .. asked.Where(request =>
                request.Contains("/containers/", StringComparison.Ordinal)
                && !request.Contains("/containers/json", StringComparison.Ordinal))];

        // Tests beside this one may have networks whose endpoints have to be looked at.
        Assert.All(asked, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.Single(asked, request => request.Contains("/containers/json", StringComparison.Ordinal));
        Assert.Single(asked, request => request.EndsWith("/networks", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, request => request.EndsWith($"/networks/{network}", StringComparison.Ordinal));
        Assert.Equal(inspects.Length, inspects.Distinct().Count());
        Assert.All(
            ids, id =>
                Assert.Single(inspects, request => request.EndsWith($"/containers/{id}/json", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Of_one_network_only_its_own_containers_are_looked_at()
    {
        string[] ids = await MakeAsync();
        await Ground.NetworkAsync(Ground.Name("alone"));
        string only = await Ground.ContainerAsync(Ground.Name("only"), Ground.Name("alone"));
        await using EngineRelay relay = new(Engine);
        Shell.Run(
            "Get-DockerNetworkEndpoint $network -DockerHost $relay", ("network", Ground.Name("alone")),
            ("relay", relay.Address));

        Assert.Single(
            relay.Requests, request => request.EndsWith($"/containers/{only}/json", StringComparison.Ordinal));
        Assert.DoesNotContain(relay.Requests, request => ids.Any(id => request.Contains(id, StringComparison.Ordinal)));
    }

    private async Task<string[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        return await Task.WhenAll(Enumerable.Range(0, Containers)
            .Select(number => Ground.ContainerAsync(Ground.Name($"c{number}"), Ground.Name("net"))));
    }
}
