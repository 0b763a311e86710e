using CsCheck;
using DockerNetwork.Engine.Tests.Faults;

namespace DockerNetwork.Engine.Tests.Fuzz;

/// <summary>Responses of the right shape with wrong values result in models or in EngineFault, and in no other
/// error.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const int Cases = 400;

    private static readonly Gen<Mutation[]> Mutations =
        Gen.Select(
        Gen.Int[0, 5000], Gen.OneOf(Mutation.Values.ToArray()), (place, value) => new Mutation(place, value)
    ).Array[1, 3];

    private readonly EngineConnector _connector = new();
    private CannedEngine? _canned;
    private string _body = "";

    public ValueTask InitializeAsync()
    {
        _canned = new CannedEngine((line, stream, stop) => CannedEngine.SendAsync(
            stream, line.Contains("/_ping", StringComparison.Ordinal)
                ? CannedEngine.Ping()
                : CannedEngine.Answer(_body),
            stop));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _connector.Dispose();
        await _canned!.DisposeAsync();
    }

    [Fact]
    public Task Networks() =>
        EveryAsync("networks.json", async engine => Show(await engine.Networks.ListAsync(CancellationToken.None)));

    [Fact]
    public Task A_network() =>
        EveryAsync(
            "network.json", async engine => Show([await engine.Networks.InspectAsync("x", CancellationToken.None)]));

    [Fact]
    public Task A_network_of_26() =>
        EveryAsync(
            "26.1/network-six.json",
            async engine => Show([await engine.Networks.InspectAsync("x", CancellationToken.None)]));

    [Fact]
    public Task Containers() =>
        EveryAsync("containers.json", async engine => Show(await engine.Containers.ListAsync(CancellationToken.None)));

    [Fact]
    public Task A_container() =>
        EveryAsync(
            "container-running.json",
            async engine => Show([await engine.Containers.InspectAsync("x", CancellationToken.None)]));

    [Fact]
    public Task What_the_engine_tells_of_itself() =>
        EveryAsync("26.1/info.json", async engine => Show([await engine.GetInfoAsync(CancellationToken.None)]));

    [Fact]
    public Task Events() => EveryAsync("events.json", async engine =>
    {
        using IEventReader reader = await engine.Events.OpenAsync(null, null, CancellationToken.None);
        while (await reader.NextAsync(CancellationToken.None) is { } item)
            Assert.NotNull(item.ToString());
    }, isLines: true);

    private static void Show(IReadOnlyList<object> models) =>
        Assert.All(models, model => Assert.NotNull(model.ToString()));

    private async Task EveryAsync(string file, Func<INetworkEngine, Task> ask, bool isLines = false)
    {
        string recorded = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Mapping", "Recorded", file),
            TestContext.Current.CancellationToken);
        int read = 0;
        int changed = 0;
        await Mutations.SampleAsync(async mutations =>
        {
            _body = isLines
                ? string.Join('\n', recorded.Split('\n').Select(line => mutations.Aggregate(line, Apply)))
                : mutations.Aggregate(recorded, Apply);
            changed += _body == recorded ? 0 : 1;
            try
            {
                await ask(
                    await _connector.OpenAsync(
                        _connector.FindAddress(_canned!.Address), TimeSpan.FromSeconds(30), CancellationToken.None));
                read++;
            }
            catch (DockerNetworkException failure)
            {
                Assert.Equal(FailureKind.EngineFault, failure.Kind);
            }
        }, iter: Cases, threads: 1);
        Assert.True(
            read > 0 && changed > Cases / 2,
            $"Of {Cases} answers {changed} were changed, and {read} could be read.");
    }

    /// <summary>Makes no second mutation after a number that no type holds.</summary>
    private static string Apply(string json, Mutation mutation)
    {
        try
        {
            return mutation.In(json);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return json;
        }
    }
}
