using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Connections that come to be, or do not, for real: each situation is made on the engine.</summary>
public sealed class TestContainerConnectionTests(EngineFixture engine, ReachableFixture house)
    : ModuleTest(engine),
        IClassFixture<ReachableFixture>
{
    private const string Cmdlet = "Test-ContainerConnection";

    [Fact]
    public void A_name_an_alias_an_address_and_an_object_are_reached()
    {
        (string, object?)[] names = house.Names;
        PSObject[] tests =
        [
            .. Shell.Good(
                "$c = Get-DockerContainer $db; $all = @('svc', $db) + $c.IPv4Addresses + $c; Test-ContainerConnection "
                    + "$web $all -Count 3 -HelperImage $image",
                names)];
        string address = Assert.Single(Shell.Good("(Get-DockerContainer $db).IPv4Addresses", names)).ToString();
        Assert.Equal<object?>(
            ["svc", house.Ground.Name("db"), address, house.Ground.Name("db")],
            tests.Select(test => Value(test, "Name")));
        Assert.All(tests, test => Assert.Equal(true, Value(test, "Succeeded")));
        Assert.All(tests, test => Assert.Null(Value(test, "Reason")));
        Assert.All(
            tests, test =>
                Assert.Equal(
                    $"{house.Ground.Name("db")} {house.Ground.Name("net")} {address}",
                    $"{Value(test, "To")} {Value(test, "Network")} {Value(test, "IPAddress")}"));
        Assert.All(tests, test => Assert.InRange((double)Value(test, "LatencyMs")!, 0.001, 1000));
        Assert.All(tests, test => Assert.Equal("Icmp", Value(test, "Protocol")));
    }

    [Fact]
    public void A_port_is_reached_by_Tcp_and_another_refuses()
    {
        (string, object?)[] names = house.Names;
        Tested open = One("$web svc 80 -Count 2", names);
        Assert.Equal((true, "Tcp", (int?)80), (open.Succeeded, open.Protocol, open.Port));
        Assert.InRange(open.LatencyMs!.Value, 0.001, 2000);

        Tested closed = One("$web svc 81", names);
        Assert.Equal((false, "Refused", (double?)null), (closed.Succeeded, closed.Reason, closed.LatencyMs));
        Assert.Contains("svc", closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Udp_tells_an_answer_a_refusal_and_silence_apart()
    {
        (string, object?)[] names = house.Names;
        Tested answer = One("$web 127.0.0.11 53 -Protocol Udp", names);
        Assert.True(answer.Succeeded, answer.Message);
        Assert.InRange(answer.LatencyMs!.Value, 0.001, 2000);
        Assert.Equal("Refused", One("$web svc 81 -Protocol Udp", names).Reason);

        Tested silence = One("$web $nobody 81 -Protocol Udp -AttemptTimeoutSec 1", names);
        Assert.Equal((false, "TimedOut"), (silence.Succeeded, silence.Reason));
        Assert.Contains("no refusal either", silence.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    public void An_address_that_nobody_has_times_out(string port)
    {
        Tested test = One($"$web $nobody {port} -AttemptTimeoutSec 1", house.Names);
        Assert.Equal((false, (string?)"TimedOut"), (test.Succeeded, test.Reason));
        Assert.Equal(house.Ground.Name("net"), test.Network);
    }

    [Fact]
    public void A_name_that_does_not_resolve_says_why()
    {
        Tested test = One("$web nowhere-at-all", house.Names);
        Assert.Equal((false, "NameNotFound", (string?)null), (test.Succeeded, test.Reason, test.IPAddress));
        Assert.Contains("nowhere-at-all", test.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containers_without_a_common_network_are_told_and_the_command_mends_it()
    {
        (string, object?)[] names = await ReachableFixture.MakeAsync(Ground);
        await Ground.NetworkAsync(Ground.Name("far"));
        await Ground.ContainerAsync(Ground.Name("lonely"), Ground.Name("far"));
        names = [.. names, ("lonely", Ground.Name("lonely"))];
        PSObject[] tests =
        [
            .. Shell.Good(
                "$c = Get-DockerContainer $lonely; $all = @($lonely) + $c + $c.IPv4Addresses; Test-ContainerConnection "
                    + "$web $all -HelperImage $image",
                names)];
        Assert.Equal(3, tests.Length);
        Assert.All(tests, test => Assert.Equal("NoCommonNetwork", Value(test, "Reason")));
        Assert.All(tests, test => Assert.Equal(Ground.Name("lonely"), Value(test, "To")));

        Shell.Good("& ([scriptblock]::Create($mending)) | Out-Null", ("mending", Value(tests[1], "Mending")));
        Assert.True(One("$web (Get-DockerContainer $lonely)", names).Succeeded);
    }

    [Fact]
    public async Task An_internal_network_has_no_way_out()
    {
        (string, object?)[] names = house.Names;
        await Ground.NetworkAsync(Ground.Name("inside"), new { Internal = true });
        await Ground.ContainerAsync(Ground.Name("kept"), Ground.Name("inside"));
        Tested test = One("$kept 192.0.2.1 -AttemptTimeoutSec 1", [.. names, ("kept", Ground.Name("kept"))]);
        Assert.Equal((false, "InternalNetwork", (string?)null), (test.Succeeded, test.Reason, test.Network));
        Assert.Equal($"Connect-DockerNetwork bridge {Ground.Name("kept")}", test.RecommendedAction);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    public async Task A_network_that_keeps_its_containers_apart_is_told(string port)
    {
        (string, object?)[] names = house.Names;
        await Ground.NetworkAsync(
            Ground.Name("apart"),
            new { Options = new Dictionary<string, string> { ["com.docker.network.bridge.enable_icc"] = "false" } });
        await Ground.ContainerAsync(Ground.Name("one"), Ground.Name("apart"));
        await Ground.ContainerAsync(
            Ground.Name("two"), Ground.Name("apart"), settings: new { Cmd = ReachableFixture.Listen });
        Tested test = One(
            $"$one $two {port} -AttemptTimeoutSec 1",
            [.. names, ("one", Ground.Name("one")), ("two", Ground.Name("two"))]);
        Assert.Equal(
            (false, "InterContainerDisabled", Ground.Name("apart")), (test.Succeeded, test.Reason, test.Network));
        Assert.StartsWith("New-DockerNetwork shared", test.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_run_is_told_and_the_command_mends_it()
    {
        (string, object?)[] names = await ReachableFixture.MakeAsync(Ground);
        await Ground.PostAsync($"containers/{Ground.Name("db")}/stop?t=0", null);
        Tested stopped = One("$web svc", names);
        Assert.Equal((false, "NotRunning"), (stopped.Succeeded, stopped.Reason));
        Assert.Equal("NotRunning", One("$web (Get-DockerContainer $db)", names).Reason);
        Assert.Equal("NotRunning", One("$db $web", names).Reason);

        Shell.Good("& ([scriptblock]::Create($mending)) | Out-Null", ("mending", stopped.RecommendedAction));
        Assert.True(One("$web svc", names).Succeeded);

        await Ground.PostAsync($"containers/{Ground.Name("web")}/pause", null);
        Tested paused = One("$web svc", names);
        Assert.Equal(("NotRunning", (string?)null), (paused.Reason, paused.RecommendedAction));
        Assert.Contains("paused", paused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_to_many_is_a_matrix_one_asker_after_another()
    {
        (string, object?)[] names = house.Names;
        PSObject[] tests =
        [
            .. Shell.Good(
                "Get-DockerContainer \"$($web)*\" | Test-ContainerConnection -To \"$($db)*\" -HelperImage $image",
                names)];
        Assert.Equal(4, tests.Select(test => (Value(test, "From"), Value(test, "To"))).Distinct().Count());
        Assert.All(tests, test => Assert.Equal(true, Value(test, "Succeeded")));
        Assert.Equal(Value(tests[0], "From"), Value(tests[1], "From"));
        Assert.Equal(Value(tests[2], "From"), Value(tests[3], "From"));
    }

    [Fact]
    public void What_is_not_there_is_an_error()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            Id("ContainerNotFound", Cmdlet),
            Shell.Bad("Test-ContainerConnection nowhere svc", names).FullyQualifiedErrorId);
        Assert.Empty(Shell.Good("Test-ContainerConnection $web nowhere*", names));
        Assert.Equal(
            Id("RequestInvalid", Cmdlet),
            Shell.Bad("Test-ContainerConnection $web svc -Protocol Tcp", names).FullyQualifiedErrorId);
        Assert.Equal(
            Id("RequestInvalid", Cmdlet),
            Shell.Bad("Test-ContainerConnection $web svc 80 -Protocol Icmp", names).FullyQualifiedErrorId);
    }

    /// <summary>Enumerations as their words.</summary>
    private static object? Value(PSObject item, string name) =>
        item.Properties[name].Value is Enum word ? word.ToString() : item.Properties[name].Value;

    private sealed record Tested(PSObject Item)
    {
        public bool Succeeded => (bool)Value(Item, "Succeeded")!;
        public string? Reason => (string?)Value(Item, "Reason");
        public string? Protocol => (string?)Value(Item, "Protocol");
        public string? Network => (string?)Value(Item, "Network");
        public string? IPAddress => (string?)Value(Item, "IPAddress");
        public string? RecommendedAction => (string?)Value(Item, "Mending");
        public string Message => (string)Value(Item, "Message")!;
        public int? Port => (int?)Value(Item, "Port");
        public double? LatencyMs => (double?)Value(Item, "LatencyMs");
    }

    private Tested One(string arguments, (string, object?)[] names) =>
        new(Assert.Single(Shell.Good($"Test-ContainerConnection {arguments} -HelperImage $image", names)));
}
