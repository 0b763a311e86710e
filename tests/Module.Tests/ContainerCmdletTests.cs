using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ContainerCmdletTests(EngineFixture engine) : ModuleTest(engine)
{
    /// <summary>The newest API version that the module speaks.</summary>
    private static readonly Version NewestSpoken = new(1, 54);

    private (string, object?)[] Names =>
    [
        ("image", Ground.Image), ("label", Ground.Label), ("case", Ground.Label["case"]),
        ("web", Ground.Name("web")), ("net", Ground.Name("net")), ("net2", Ground.Name("net2")),
    ];

    [Fact]
    [Row("run --network name=…,alias=…,ip=…")]
    [Row("run --network A --network B")]
    public async Task A_container_starts_on_several_networks_with_aliases_in_their_case()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.NetworkAsync(
            Ground.Name("net2"), new { IPAM = new { Config = new[] { new { Subnet = "10.213.1.0/24" } } } });
        PSObject made = Assert.Single(Shell.Good(
            """
            Start-DockerContainer $image sleep 600 -Name $web -Hostname webhost -Environment @{ A = 'b c' } -Label $label `
                -Network $net, @{ Name = $net2; Alias = 'DB', 'cache'; IPAddress = '10.213.1.9' }
            """, Names));

        Assert.Equal($"{Ground.Name("net")}, {Ground.Name("net2")}", made.Properties["Networks"].Value.ToString());
        JsonNode there = (await Ground.GetAsync($"containers/{made.Properties["Id"].Value}/json"))!;
        Assert.Equal("running", there["State"]!["Status"]!.GetValue<string>());
        Assert.Equal("webhost", there["Config"]!["Hostname"]!.GetValue<string>());
        Assert.Contains("A=b c", there["Config"]!["Env"]!.AsArray().Select(item => item!.GetValue<string>()));
        JsonNode second = there["NetworkSettings"]!["Networks"]![Ground.Name("net2")]!;
        Assert.Equal("10.213.1.9", second["IPAddress"]!.GetValue<string>());
        Assert.Contains("DB", second["Aliases"]!.AsArray().Select(alias => alias!.GetValue<string>()));
    }

    [Fact]
    public void Output_comes_a_string_a_line_and_stderr_as_warnings()
    {
        string[] lines =
        [
            .. Shell
                .Good(
                    "Invoke-DockerContainer $image sh '-c' 'echo one; echo two >&2; printf three' -Label $label",
                    Names)
                .Select(line => line.ToString())];
        Assert.Equal(["one", "three"], lines);
        Assert.Equal(["two"], Shell.Warnings);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label @{ case = $case }", Names));
    }

    [Fact]
    public void A_code_that_is_not_zero_is_an_error_with_the_last_lines()
    {
        ErrorRecord error = Shell.Bad(
            "Invoke-DockerContainer $image sh '-c' 'echo broken; exit 3' -Label $label", Names);
        Assert.Equal(Id("ContainerExited", "Invoke-DockerContainer"), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.OperationStopped, error.CategoryInfo.Category);
        Assert.Contains("3", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("broken", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label @{ case = $case }", Names));
    }

    [Fact]
    public void An_image_that_is_nowhere_is_an_error_and_leaves_nothing()
    {
        ErrorRecord error = Shell.Bad(
            "Start-DockerContainer no-such-image-anywhere:1 -Pull Never -Name $web -Label $label", Names);
        Assert.Equal(Id("ImageNotFound", "Start-DockerContainer"), error.FullyQualifiedErrorId);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label @{ case = $case }", Names));
    }

    [Fact]
    public void A_start_that_fails_takes_the_container_back()
    {
        Shell.Bad("Start-DockerContainer $image /no/such/program -Name $web -Label $label", Names);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label @{ case = $case }", Names));
    }

    [Fact]
    public async Task A_command_runs_in_a_running_container()
    {
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        Assert.Equal("v /tmp", Assert.Single(Shell.Good(
            "Get-DockerContainer $web | Invoke-DockerCommand -Command sh, -c, 'echo $V $PWD' -Environment @{ V = 'v' } -WorkingDirectory /tmp",
            Names))
    .ToString());
        Assert.Equal(
            Id("ContainerExited", "Invoke-DockerCommand"),
            Shell.Bad("Invoke-DockerCommand $web false", Names).FullyQualifiedErrorId);
    }

    [Fact]
    public async Task Containers_stop_start_and_go_through_the_pipeline()
    {
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        Shell.Good("Get-DockerContainer $web | Stop-DockerContainer -GracePeriod 1", Names);
        // The engine answers a stop a moment before its list says so (seen on 26.1.5).
        for (int look = 0; look < 100 && State() != "exited"; look++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal("exited", State());
        Assert.Equal(
            "running",
            Assert.Single(Shell.Good("(Get-DockerContainer $web | Start-DockerContainer).State", Names)).ToString());
        Assert.Empty(Shell.Good("Get-DockerContainer $web | Remove-DockerContainer -Force -WhatIf", Names));
        Assert.Single(Shell.Good("Get-DockerContainer $web", Names));
        Assert.Equal(
            Id("EngineRefused", "Remove-DockerContainer"),
            Shell.Bad("Remove-DockerContainer $web -Confirm:$false", Names).FullyQualifiedErrorId);
        Shell.Good("Get-DockerContainer $web | Remove-DockerContainer -Force -Confirm:$false", Names);
        Assert.Equal(
            Id("ContainerNotFound", "Get-DockerContainer"),
            Shell.Bad("Get-DockerContainer $web", Names).FullyQualifiedErrorId);
    }

    private string State() => Assert.Single(Shell.Good("(Get-DockerContainer $web).State", Names)).ToString();

    [Fact]
    public async Task A_plain_name_never_finds_one_that_only_contains_it()
    {
        await Ground.ContainerAsync(Ground.Name("web"), start: false);
        string id = await Ground.ContainerAsync(Ground.Name("webapp"), start: false);
        Assert.Equal(
            Ground.Name("web"),
            Assert.Single(Shell.Good("Get-DockerContainer $web", Names)).Properties["Name"].Value);
        Assert.Equal(
            id, Assert
                .Single(Shell.Good("Get-DockerContainer $prefix", [.. Names, ("prefix", id[..20])]))
                .Properties["Id"]
                .Value);
    }

    /// <summary>The module speaks the newest version that both know.</summary>
    [Fact]
    public async Task The_engine_says_what_it_is()
    {
        Version api = await Ground.ApiAsync();
        PSObject info = Assert.Single(Shell.Good("Get-DockerEngine"));
        Assert.Equal("linux", info.Properties["OSType"].Value);
        Assert.Contains("bridge", info.Properties["NetworkDrivers"].Value.ToString(), StringComparison.Ordinal);
        Assert.Equal(api, info.Properties["ApiVersion"].Value);
        Assert.Equal(api < NewestSpoken ? api : NewestSpoken, info.Properties["NegotiatedApiVersion"].Value);
    }

    [Fact]
    public async Task Tab_offers_networks_and_containers_quoted_where_needed()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), start: false);
        Assert.Equal([Ground.Name("net")], Shell.Complete($"Get-DockerNetwork {Ground.Name("n")}"));
        Assert.Equal([Ground.Name("web")], Shell.Complete($"Stop-DockerContainer {Ground.Name("w")}"));
        Assert.Equal(
            [Ground.Name("web")], Shell.Complete($"Connect-DockerNetwork {Ground.Name("net")} {Ground.Name("w")}"));
        Assert.Contains("default", Shell.Complete("Get-DockerNetwork -Context d"));
    }
}
