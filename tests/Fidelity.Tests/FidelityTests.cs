using System.Text.Json.Nodes;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.Comparison;
using DockerNetwork.Fidelity.Dns;
using DockerNetwork.Fidelity.Topologies;
using Xunit;
using static DockerNetwork.Fidelity.Topologies.TopologyGenerator;

namespace DockerNetwork.Fidelity;

public sealed class FidelityTests : IClassFixture<EngineFixture>
{
    private const int FirstSeed = 1;
    private const int Topologies = 10;

    private readonly EngineFixture _fixture;

    public FidelityTests(EngineFixture fixture) => _fixture = fixture;

    /// <summary>The newest API version that a topology uses settings of.</summary>
    private static readonly Version Newest = ApiLevel.V29P3.Version;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_prediction_is_what_the_engine_says()
    {
        using Laboratory? laboratory = await Laboratory.OpenAsync(_fixture, Token);
        Assert.SkipWhen(
            laboratory is null,
            "The network namespaces of the engine's containers are out of reach: it takes root on the engine's own "
                + "Linux machine.");
        List<string> log = [];
        Tally sum = await FidelityRun.RunAsync(new Differential(laboratory), FirstSeed, Topologies, log.Add, Token);
        Assert.True(sum.Mismatches.Count == 0, string.Join('\n', log));
        Assert.Equal(Topologies, sum.Topologies);
        Assert.True(sum.Questions >= 2000, $"{sum}");
        TestContext.Current.SendDiagnosticMessage($"{sum}");
    }

    // Without questions of a kind, agreement would prove nothing about that kind.
    [Fact]
    public void The_seeds_of_the_test_hold_all_that_is_to_be_compared()
    {
        PlanStep[] steps = Steps(Newest);
        CreateContainer[] containers = [.. steps.OfType<CreateContainer>()];
        MakeNetwork[] networks = [.. steps.OfType<MakeNetwork>()];
        Assert.Contains(networks, network => network.IsInternal);
        Assert.Contains(networks, network => network.HasIPv6);
        Assert.Contains(networks, network => network.HasSubnet);
        Assert.All(
            ["bridge", "none", "host"], mode => Assert.Contains(containers, container => container.Mode == mode));
        Assert.Contains(containers, container => container.Mode.StartsWith("container:", StringComparison.Ordinal));
        Assert.Contains(containers, container => container.Endpoint?.Links.Count > 0);
        Assert.Contains(containers, container => container.DnsOption is not null);
        Assert.All(
            ["start", "stop", "pause", "restart"],
            verb => Assert.Contains(steps.OfType<ChangeState>(), step => step.Verb == verb));
        Assert.NotEmpty(steps.OfType<Rename>());
        Assert.NotEmpty(steps.OfType<Disconnect>());
        Assert.Contains(networks, network => !network.HasIPv4);
        Assert.Contains(containers, container => container.Endpoint?.MacAddress is not null);
        Assert.Contains(steps.OfType<Connect>(), connect => connect.Endpoint.MacAddress is not null);
        Assert.Contains(steps.OfType<Connect>(), connect => connect.Endpoint.GatewayPriority is > 0);
        Assert.Contains(steps.OfType<Connect>(), connect => connect.Endpoint.GatewayPriority is < 0);
    }

    [Theory]
    [InlineData("1.43", "")]
    [InlineData("1.44", "MAC address")]
    [InlineData("1.48", "IPv6 only, MAC address, gateway priority")]
    [InlineData("1.54", "IPv6 only, MAC address, MAC address of a connect, gateway priority")]
    public void A_topology_has_what_the_engine_has_and_is_the_same_apart_from_that(string api, string kinds)
    {
        PlanStep[] steps = Steps(new Version(api));
        EndpointPlan[] connects = [.. steps.OfType<Connect>().Select(connect => connect.Endpoint)];
        EndpointPlan?[] made = [.. steps.OfType<CreateContainer>().Select(container => container.Endpoint)];
        EndpointPlan[] all = [.. made.OfType<EndpointPlan>(), .. connects];
        (string Kind, bool Seen)[] seen =
        [
            ("IPv6 only", steps.OfType<MakeNetwork>().Any(network => !network.HasIPv4)),
            ("MAC address", all.Any(endpoint => endpoint.MacAddress is not null)),
            ("MAC address of a connect", connects.Any(endpoint => endpoint.MacAddress is not null)),
            ("gateway priority", all.Any(endpoint => endpoint.GatewayPriority is not null)),
        ];

        Assert.Equal(kinds, string.Join(", ", seen.Where(kind => kind.Seen).Select(kind => kind.Kind)));
        Assert.Equal(Steps(Newest).Select(Shape), steps.Select(Shape));

        static string Shape(PlanStep step) =>
            $"{step.GetType().Name} {step.Makes}: {string.Join(' ', step.Needs)}; {string.Join(' ', step.Words)}";
    }

    // A setting that an engine silently ignores would be compared as if it were in effect.
    [Fact]
    public async Task What_a_newer_engine_has_is_made_on_it()
    {
        Version api = Version.Parse((string)(await _fixture.Api.GetAsync("version", Token))!["ApiVersion"]!);
        Assert.SkipWhen(api < ApiLevel.V25.Version, "The engine has none of it.");
        const string address = "02:10:20:30:40:50";
        bool hasPriority = api >= ApiLevel.V28.Version;
        EndpointPlan endpoint = new([], []) { MacAddress = address, GatewayPriority = hasPriority ? 2 : null };
        MakeNetwork network = new("n~", false, true, false) { HasIPv4 = !hasPriority };
        await using Site site = new(_fixture);
        CreateContainer container = new("c~", "n~", endpoint, null, null);
        await site.BuildAsync(new TopologyPlan(0, [network, container, new ChangeState("c~", "start")]), Token);

        JsonNode answer = (await _fixture.Api.GetAsync($"containers/{site.Id("c~")}/json", Token))!;
        JsonNode there = answer["NetworkSettings"]!["Networks"]![site.Word("n~")]!;
        Assert.Equal(address, (string?)there["MacAddress"]);
        Assert.Equal(hasPriority ? 2 : null, (int?)there["GwPriority"]);
        Assert.Equal(hasPriority, (string?)there["IPAddress"] is null or "");
    }

    [Fact]
    public void A_seed_gives_the_same_topology_each_time() =>
        Assert.Equal(Generate(7, Newest).ToString(), Generate(7, Newest).ToString());

    [Fact]
    public void What_needs_a_step_goes_with_it()
    {
        EndpointPlan none = new([], []);
        MakeNetwork network = new("n", false, false, false);
        TopologyPlan plan = new(
            0,
            [
                network, new CreateContainer("c", "n", none, null, null), new ChangeState("c", "start"),
                new CreateContainer("d", "none", null, null, null)]);
        Assert.Equal(["d"], plan.Without(network).Steps.Select(step => step.Makes));
    }

    [Theory]
    [InlineData(
        "10.0.0.2", "01020100000100000000000001320130013002313007696e2d61646472046172706100000c0001",
        RecordType.PTR)]
    [InlineData("db.Net", "010201000001000000000000026462034e657400001c0001", RecordType.AAAA)]
    public void A_question_is_written_as_RFC_1035_has_it(string text, string message, RecordType type) =>
        Assert.Equal(message, Convert.ToHexStringLower(DnsQuery.Write(0x0102, new NameQuestion(text, type))));

    [Fact]
    public void A_reply_is_read_with_its_code_and_records()
    {
        byte[] reply = Convert.FromHexString(
            "000181800001000200000000026462000001"
                + "0001"
                + "c00c00010001000002580004"
                + "0a000003"
                + "c00c00010001000002580004"
                + "0a000002");
        DnsReply read = DnsReply.Read(reply);
        Assert.Equal(0, read.Code);
        Assert.Equal(["A 10.0.0.2", "A 10.0.0.3"], read.Records);
    }

    private static PlanStep[] Steps(Version api) =>
        [.. Enumerable.Range(FirstSeed, Topologies).SelectMany(seed => Generate(seed, api).Steps)];
}
