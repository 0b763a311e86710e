using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class DisconnectAndRemoveTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    public async Task A_container_that_is_not_on_the_network_is_an_error()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        ErrorRecord error = Shell.Bad(
            "Disconnect-DockerNetwork $net $web", ("net", Ground.Name("net")), ("web", Ground.Name("web")));
        Assert.Equal(Id("NotConnected", "Disconnect-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
    }

    [Theory]
    [Row("network disconnect")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_container_leaves_one_network_and_stays_on_the_others(bool running)
    {
        await Ground.NetworkAsync(Ground.Name("one"));
        await Ground.NetworkAsync(Ground.Name("two"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("one"), start: running);
        await Ground.ConnectAsync(Ground.Name("two"), Ground.Name("web"));
        Assert.Empty(
            Shell.Good(
                "Disconnect-DockerNetwork $net $web -WhatIf", ("net", Ground.Name("one")),
                ("web", Ground.Name("web"))));
        Assert.Equal(2, Shell.Good("Get-DockerNetworkEndpoint -Container $web", ("web", Ground.Name("web"))).Count);

        Shell.Good("Disconnect-DockerNetwork $net $web", ("net", Ground.Name("one")), ("web", Ground.Name("web")));
        Assert.Equal(
            Ground.Name("two"), Assert
                .Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $web).Network", ("web", Ground.Name("web"))))
                .ToString());
    }

    [Fact]
    [Row("network rm")]
    [Row("remove and disconnect first")]
    public async Task A_network_in_use_names_who_uses_it_and_Force_takes_them_off()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("runs"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("made"), Ground.Name("net"), start: false);
        (string, object?)[] names = [("net", Ground.Name("net")), ("all", Ground.Name("*"))];

        ErrorRecord error = Shell.Bad("Remove-DockerNetwork $net -Confirm:$false", names);
        Assert.Equal(Id("NetworkInUse", "Remove-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
        Assert.Contains(Ground.Name("runs"), error.ToString(), StringComparison.Ordinal);

        Assert.Empty(Shell.Good("Remove-DockerNetwork $net -Force -WhatIf", names));
        Assert.Single(Shell.Good("Get-DockerNetwork $net", names));
        Shell.Good("Remove-DockerNetwork $net -Force -Confirm:$false", names);
        Assert.Empty(Shell.Good("Get-DockerNetwork $all", names));
        Assert.Equal(2, Shell.Good("Get-DockerContainer $all", names).Count);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint -Container $all", names));
    }

    [Theory]
    [Row("network disconnect --force")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_Force_a_container_leaves_running_or_stopped(bool running)
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"), start: running);
        Shell.Good(
            "Disconnect-DockerNetwork $net $web -Force", ("net", Ground.Name("net")), ("web", Ground.Name("web")));
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", ("net", Ground.Name("net"))));
    }

    [Fact]
    public async Task Networks_through_the_pipeline_go_and_a_bad_one_among_them_is_one_error()
    {
        await Ground.NetworkAsync(Ground.Name("a"), new { Internal = true });
        await Ground.NetworkAsync(Ground.Name("b"), new { Internal = true });
        (string, object?)[] names = [("all", Ground.Name("*")), ("a", Ground.Name("a")), ("b", Ground.Name("b"))];
        Assert.Empty(
            Shell.Good("Get-DockerNetwork $all | Where-Object Internal | Remove-DockerNetwork -WhatIf", names));
        Assert.Equal(2, Shell.Good("Get-DockerNetwork $all", names).Count);

        Shell.Run("$a, 'nowhere-at-all', $b | Remove-DockerNetwork -Confirm:$false", names);
        Assert.Equal(Id("NetworkNotFound", "Remove-DockerNetwork"), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
        Assert.Empty(Shell.Good("Get-DockerNetwork $all", names));
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("none")]
    public void The_engine_s_own_networks_stay(string name)
    {
        ErrorRecord error = Shell.Bad("Remove-DockerNetwork $name -Confirm:$false", ("name", name));
        Assert.Equal(Id("NetworkPredefined", "Remove-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
    }
}
