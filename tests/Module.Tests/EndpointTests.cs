using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class EndpointTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    [Row("who is where, by alias")]
    [Row("who is where, stopped ones too")]
    public async Task Running_and_stopped_containers_are_listed_by_network_container_and_alias()
    {
        await Ground.NetworkAsync(Ground.Name("one"));
        await Ground.NetworkAsync(Ground.Name("two"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("one"), ["front"]);
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("one"), ["data", "cache"], start: false);
        await Ground.ConnectAsync(Ground.Name("two"), Ground.Name("web"), "other");
        (string, object?)[] names =
        [
            ("one", Ground.Name("one")), ("web", Ground.Name("web")), ("all", Ground.Name("*"))];

        Assert.Equal(["db one", "web one"], Show("Get-DockerNetworkEndpoint $one", names));
        Assert.Equal(["web one", "web two"], Show("Get-DockerNetworkEndpoint -Container $web", names));
        Assert.Equal(["web one"], Show("Get-DockerNetworkEndpoint $one -Container $web", names));
        Assert.Equal(["db one"], Show("Get-DockerNetworkEndpoint -Network $all -Alias CACH*", names));
        Assert.Equal(["db one", "web one"], Show("$one | Get-DockerNetworkEndpoint", names));
        Assert.Equal(["db one", "web one"], Show("Get-DockerNetwork $one | Get-DockerNetworkEndpoint", names));
        Assert.Equal(["web one", "web two"], Show("Get-DockerContainer $web | Get-DockerNetworkEndpoint", names));
        Assert.Equal(
            ["web one", "web two"],
            Show("Get-DockerNetworkEndpoint -Container $web | Get-DockerNetworkEndpoint", names));
    }

    private string[] Show(string script, (string, object?)[] names) =>
    [
        .. Shell.Good(script, names)
            .Select(endpoint =>
                $"{endpoint.Properties["Container"].Value} {endpoint.Properties["Network"].Value}".Replace(
                    Ground.Name(""), "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
