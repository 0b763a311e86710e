using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Compare-ContainerName of a change that is described: what -WhatIf of the cmdlet says, as objects.</summary>
public sealed class DescribedChangeTests(EngineFixture engine, DescribedChangeFixture house)
    : ModuleTest(engine),
        IClassFixture<DescribedChangeFixture>
{
    private const string Cmdlet = "Compare-ContainerName";
    private const string Said = "ForEach-Object ToString";

    [Theory]
    [InlineData("-Connect $net $lone -Alias svc, sql", "Connect-DockerNetwork $net $lone -Alias svc, sql")]
    [InlineData(
        "-Connect $fixed $lone -IPAddress 10.97.32.9", "Connect-DockerNetwork $fixed $lone -IPAddress 10.97.32.9")]
    [InlineData(
        "-Connect $far $web -Link \"$($lone):friend\"", "Connect-DockerNetwork $far $web -Link \"$($lone):friend\"")]
    [InlineData("-Disconnect $net $db", "Disconnect-DockerNetwork $net $db")]
    [InlineData("-RemoveNetwork $net -Force", "Remove-DockerNetwork $net -Force")]
    [InlineData("-StopContainer $db", "Stop-DockerContainer $db")]
    [InlineData("-RemoveContainer $db -Force", "Remove-DockerContainer $db -Force")]
    public void Says_what_WhatIf_of_the_cmdlet_says(string change, string cmdlet)
    {
        (string, object?)[] names = house.Names;
        string[] told = All($"Compare-ContainerName {change} | {Said}", names);
        Assert.NotEmpty(told);
        Assert.Equal(
            All($"{cmdlet} -WhatIf -InformationVariable said 6>$null; $said.MessageData | {Said}", names), told);
    }

    [Theory]
    [InlineData("Get-DockerContainer $db | Compare-ContainerName -StopContainer")]
    [InlineData("Get-DockerNetworkEndpoint $net -Container $db | Compare-ContainerName -StopContainer")]
    [InlineData(
        "Resolve-ContainerName svc -From $web | Where-Object Container -eq $db | Compare-ContainerName -StopContainer")]
    [InlineData("$db | Compare-ContainerName -Stop")]
    [InlineData("Get-DockerContainer $db | Compare-ContainerName -RemoveContainer -Force")]
    [InlineData(
        "Get-DockerNetwork $net | Compare-ContainerName -Disconnect -Container $db | Where-Object From -ne $db")]
    [InlineData(
        "Get-DockerNetworkEndpoint $net -Container $db | Compare-ContainerName -Disconnect | Where-Object From -ne $db"
    )]
    public void Takes_what_other_cmdlets_give(string script)
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            [
                $"Changed svc {house.Ground.Name("db2")}", $"Changed svc {house.Ground.Name("web")}",
                $"Lost {house.Ground.Name("db")} {house.Ground.Name("db2")}",
                $"Lost {house.Ground.Name("db")} {house.Ground.Name("web")}"],
            All($"{script} | ForEach-Object {{ \"$($_.Kind) $($_.Name) $($_.From)\" }}", names)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Changes_build_on_one_another_and_are_told_together()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            ["Lost"],
            All("(Compare-ContainerName -StopContainer $db, $db2 | Where-Object Name -eq svc).Kind", names));
        Assert.Empty(
            Shell.Good("Compare-ContainerName -StopContainer ($all)", [.. names, ("all", house.Ground.Name("*"))]));
        Assert.Empty(Shell.Good("Compare-ContainerName -StopContainer 'nobody-*'"));
    }

    [Fact]
    public void Nothing_is_changed()
    {
        (string, object?)[] names = house.Names;
        const string state =
            "Get-DockerNetworkEndpoint -Container \"$prefix*\" | ForEach-Object { \"$_ $($_.State) $($_.IPv4Address) "
                + "$($_.Aliases)\" }";
        string[] before = All(state, [("prefix", house.Ground.Name(""))]);
        Shell.Good(
            "Compare-ContainerName -Connect $net $lone; Compare-ContainerName -Disconnect $net $db; "
                + "Compare-ContainerName -RemoveNetwork $net -Force; Compare-ContainerName -StopContainer $db; "
                + "Compare-ContainerName -RemoveContainer $db -Force",
            names);
        Assert.Equal(before, All(state, [("prefix", house.Ground.Name(""))]));
    }

    [Theory]
    [InlineData("-Connect $net $db -Alias other", "Connect-DockerNetwork $net $db -Alias other", "AlreadyConnected")]
    [InlineData(
        "-Connect $fixed $lone -IPAddress 192.0.2.1", "Connect-DockerNetwork $fixed $lone -IPAddress 192.0.2.1",
        "AddressInvalid")]
    [InlineData(
        "-Connect $fixed $lone -IPAddress $taken", "Connect-DockerNetwork $fixed $lone -IPAddress $taken",
        "AddressOverlap")]
    [InlineData("-Connect $net nobody", "Connect-DockerNetwork $net nobody", "ContainerNotFound")]
    [InlineData("-Disconnect $far $db", "Disconnect-DockerNetwork $far $db", "NotConnected")]
    [InlineData("-RemoveNetwork $net", "Remove-DockerNetwork $net -Confirm:$false", "NetworkInUse")]
    [InlineData("-RemoveNetwork bridge", "Remove-DockerNetwork bridge -Confirm:$false", "NetworkPredefined")]
    [InlineData("-RemoveContainer $db", "Remove-DockerContainer $db -Confirm:$false", "EngineRefused")]
    public void What_the_engine_would_refuse_is_the_error_of_the_cmdlet(string change, string cmdlet, string id)
    {
        (string, object?)[] names = house.Names;
        ErrorRecord foreseen = Shell.Bad($"Compare-ContainerName {change}", names);
        Assert.Equal(Id(id, Cmdlet), foreseen.FullyQualifiedErrorId);
        Assert.StartsWith(id + ",", Shell.Bad(cmdlet, names).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_item_is_an_error_and_the_rest_goes_on()
    {
        (string, object?)[] names = house.Names;
        Assert.NotEmpty(Shell.Run("Compare-ContainerName -StopContainer nobody, $db", names));
        Assert.Equal(Id("ContainerNotFound", Cmdlet), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_change_that_is_switched_off_is_none() =>
        Assert.Equal(
            Id("RequestInvalid", Cmdlet),
            Shell.Bad("Compare-ContainerName -StopContainer:$false $db", house.Names).FullyQualifiedErrorId);

    [Fact]
    public async Task A_change_is_refused_where_the_engine_is_too_old_for_it()
    {
        const string change = "Compare-ContainerName -Connect $net $lone -GatewayPriority 1";
        if (await Ground.ApiAsync() < new Version(1, 48))
            Assert.Equal(Id("UnsupportedByEngine", Cmdlet), Shell.Bad(change, house.Names).FullyQualifiedErrorId);
        else
            Assert.NotEmpty(Shell.Good(change, house.Names));
    }

    [Fact]
    public void Lists_need_no_engine()
    {
        Assert.Empty(Shell.Good("Compare-ContainerName @() @()"));
        Assert.IsType<ParameterBindingException>(
            Shell.Bad("Compare-ContainerName @() @() -DockerHost tcp://127.0.0.1:1").Exception,
            exactMatch: false);
    }

    private string[] All(string script, (string, object?)[] names) =>
        [.. Shell.Good(script, names).Select(item => item.ToString())];
}
