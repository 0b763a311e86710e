using System.Diagnostics;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class CompletionTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    [Row("Tab: networks a container is not on")]
    public async Task Connecting_offers_what_is_apart_and_disconnecting_what_is_together()
    {
        string on = Ground.Name("on"), off = Ground.Name("off"), web = Ground.Name("web"), other = Ground.Name("other");
        await Ground.NetworkAsync(on);
        await Ground.NetworkAsync(off);
        await Ground.ContainerAsync(web, on, start: false);
        await Ground.ContainerAsync(other, off, start: false);
        string stem = Ground.Name("");

        Assert.Equal([off], Shell.Complete($"Connect-DockerNetwork -Container {web} -Network {stem}"));
        Assert.Equal([on], Shell.Complete($"Disconnect-DockerNetwork -Container {web} -Network {stem}"));
        Assert.Equal([other], Shell.Complete($"Connect-DockerNetwork {on} {stem}"));
        Assert.Equal([web], Shell.Complete($"Disconnect-DockerNetwork {on} {stem}"));
        Assert.Equal([off, on], Shell.Complete($"Connect-DockerNetwork {stem}"));
        Assert.Equal([off, on], Shell.Complete($"Get-DockerNetwork -Container {web} -Name {stem}"));
    }

    [Fact]
    [Row("Tab: drivers, options and their values, labels")]
    public async Task Drivers_options_and_their_values_and_labels_in_use_are_offered()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        IReadOnlyList<string> drivers = Shell.Complete("New-DockerNetwork x -Driver ");
        Assert.Contains("bridge", drivers);
        Assert.Contains("macvlan", drivers);
        Assert.DoesNotContain("host", drivers);
        Assert.Contains("host", Shell.Complete("Get-DockerNetwork -Driver "));

        Assert.Equal(
            ["macvlan_mode=bridge", "macvlan_mode=passthru", "macvlan_mode=private", "macvlan_mode=vepa"],
            Shell.Complete("New-DockerNetwork x -Driver macvlan -Option macvlan_m"));
        Assert.Equal(
            ["com.docker.network.driver.mtu="],
            Shell.Complete("New-DockerNetwork x -Option com.docker.network.driver."));
        Assert.Equal(
            ["com.docker.network.bridge.enable_icc=true"],
            Shell.Complete("New-DockerNetwork x -Option a=b, com.docker.network.bridge.enable_icc=t"));
        Assert.Equal(
            ["local", "swarm"],
            Shell.Complete("New-DockerNetwork x -Scope ").Where(scope => scope is "local" or "swarm"));

        Assert.Contains($"case={Ground.Label["case"]}", Shell.Complete("Get-DockerNetwork -Label case="));
        Assert.Contains("case", Shell.Complete("New-DockerNetwork x -Label ca"));
        Assert.Contains("'!case'", Shell.Complete("Get-DockerNetwork -Label '!ca"));
    }

    [Fact]
    public void Options_that_the_engine_does_not_have_are_not_offered() =>
        Assert.Equal(
            EngineIsOld("1.46"),
            Shell.Complete("New-DockerNetwork x -Option com.docker.network.bridge.gateway_mode_ipv4=r").Count == 0);

    [Fact]
    public void Tab_is_silent_without_an_engine_and_takes_a_second_at_most()
    {
        foreach (
            string parameter in new[]
            {
                "New-DockerNetwork x -Driver", "New-DockerNetwork x -Option", "Get-DockerNetwork -Label",
                "Connect-DockerNetwork -Container x -Network",
            })
        {
            Stopwatch watch = Stopwatch.StartNew();
            Assert.DoesNotContain(
                Shell.Complete(
                    $"{parameter.Replace("DockerNetwork ", "DockerNetwork -DockerHost unix:///run/no-engine-here.sock ", StringComparison.Ordinal)} "
                ),
                text => text.Contains("docker.network", StringComparison.Ordinal) || text is "bridge");
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }

    private bool EngineIsOld(string version) =>
        (bool)
            Assert
                .Single(Shell.Good("(Get-DockerEngine).ApiVersion -lt [version]$version", ("version", version)))
                .BaseObject;
}
