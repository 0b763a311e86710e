using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>The place of one topology on an engine. All its objects carry the run's label, and are removed with the
/// site.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The placeholder in a plan for a text that is different on every site, because names of containers are
    /// unique on an engine.</summary>
    public const char Mark = '~';

    private static int _subnets = Random.Shared.Next(0x4000);

    private readonly EngineFixture _engine;
    private readonly string _tag = "-" + Guid.NewGuid().ToString("N")[..6];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _made = [];

    public Site(EngineFixture engine) => _engine = engine;

    /// <summary>The image of the containers.</summary>
    public string Image => _engine.Images.Image;

    /// <summary>Returns a number below 0x8000 for a subnet that no other network of this process has.</summary>
    public static int NextSubnet() => Interlocked.Increment(ref _subnets) & 0x7fff;

    /// <summary>Converts a word of the plan to the word on this site.</summary>
    public string Word(string word) => word.Replace(Mark.ToString(), _tag, StringComparison.Ordinal);

    /// <summary>Returns the id of a created object.</summary>
    public string Id(string name) => _ids[name];

    /// <summary>The ids of all created objects, including networks.</summary>
    public IReadOnlyCollection<string> Ids => _ids.Values;

    public JsonObject Labels() => new() { [TestLabel.Key] = _engine.Run };

    /// <summary>Runs the steps of a plan in order.</summary>
    public async Task BuildAsync(TopologyPlan plan, CancellationToken cancellationToken)
    {
        foreach (PlanStep step in plan.Steps)
            await step.RunAsync(this, cancellationToken);
    }

    /// <summary>Sends a request that creates an object.</summary>
    internal async Task MakeAsync(string name, string path, JsonObject request, CancellationToken cancellationToken)
    {
        string answer = await _engine.Api.SendAsync(
            HttpMethod.Post, path, JsonContent.Create(request), cancellationToken);
        string id = (string)JsonNode.Parse(answer)!["Id"]!;
        _ids.Add(name, id);
        _made.Add(IsNetwork(path) ? $"networks/{id}" : $"containers/{id}?force=true&v=true");
    }

    /// <summary>Sends a request that changes an object.</summary>
    internal Task PostAsync(string path, JsonObject? request, CancellationToken cancellationToken) =>
        _engine.Api.SendAsync(
            HttpMethod.Post, path, request is null ? null : JsonContent.Create(request), cancellationToken);

    private static bool IsNetwork(string path) => path.StartsWith("networks", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        // Containers were created after their networks, and are removed before them.
        foreach (IGrouping<bool, string> kind in _made.GroupBy(IsNetwork).OrderBy(kind => kind.Key))
            await Task.WhenAll(kind.Select(path => _engine.Api.DeleteAsync(path, CancellationToken.None)));
    }
}
