using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Parity;

/// <summary>What a network that a stopped container needs goes through: docker's own prune takes it away
/// (docker/for-mac#7703).</summary>
public sealed class UseOfNetworkTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    [Row("network prune")]
    public async Task What_a_stopped_container_needs_is_spared()
    {
        await Ground.NetworkAsync(Ground.Name("needed"));
        await Ground.NetworkAsync(Ground.Name("left"));
        string id = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("needed"));
        await Ground.PostAsync($"containers/{id}/kill", null);
        (string, object?)[] names = [("all", Ground.Name("*")), ("web", Ground.Name("web"))];

        Assert.Empty(Shell.Good("Get-DockerNetwork $all -Unused | Remove-DockerNetwork -WhatIf", names));
        Assert.Equal(2, Shell.Good("Get-DockerNetwork $all", names).Count);
        Shell.Good("Get-DockerNetwork $all -Unused | Remove-DockerNetwork -Confirm:$false", names);
        Assert.Equal(
            [Ground.Name("needed")], Shell.Good("Get-DockerNetwork $all", names).Select(item => item.ToString()));
        Assert.Equal(
            "running", Assert.Single(Shell.Good("(Start-DockerContainer -Container $web).State", names)).ToString());
    }

    [Fact]
    [Row("network rm --force")]
    public void What_is_not_there_can_be_asked_to_go_without_an_error()
    {
        Shell.Good("Remove-DockerNetwork $all -Confirm:$false", ("all", Ground.Name("*")));
        Shell.Run("Remove-DockerNetwork nowhere-at-all -Confirm:$false -ErrorAction Ignore");
        Assert.Empty(Shell.Errors);
    }

    [Fact]
    [Row("network inspect, addresses in use")]
    public async Task Addresses_in_use_are_counted_where_the_engine_counts_them()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        int counted = Shell.Good("(Get-DockerNetwork $net -Detailed).AddressUse", ("net", Ground.Name("net"))).Count;
        bool counts = await Ground.ApiAsync() >= new Version(1, 52);
        Assert.Equal(counts ? 1 : 0, counted);
    }
}
