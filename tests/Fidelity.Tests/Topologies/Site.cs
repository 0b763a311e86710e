using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Where one topology is made on an engine. Everything of it carries the run's label, and is gone when the
/// site is.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>In a plan, what stands here is different on every site: names of containers are unique on an
    /// engine.</summary>
    public const char Mark = '~';

    private static int _subnets = Random.Shared.Next(0x4000);

    private readonly EngineFixture _engine;
    private readonly string _tag = "-" + Guid.NewGuid().ToString("N")[..6];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _made = [];

    public Site(EngineFixture engine) => _engine = engine;

    /// <summary>The image of the containers.</summary>
    public string Image => _engine.Images.Image;

    /// <summary>A number for a subnet that no other network of this process has, below 0x8000.</summary>
    public static int NextSubnet() => Interlocked.Increment(ref _subnets) & 0x7fff;

    /// <summary>A word of the plan as it is on this site.</summary>
    public string Word(string word) => word.Replace(Mark.ToString(), _tag, StringComparison.Ordinal);

    /// <summary>The id of something that was made.</summary>
    public string Id(string name) => _ids[name];

    /// <summary>The ids of all that was made, networks too.</summary>
    public IReadOnlyCollection<string> Ids => _ids.Values;

    public JsonObject Labels() => new() { [TestLabel.Key] = _engine.Run };

    /// <summary>Does the steps of a plan in their order.</summary>
    public async Task BuildAsync(TopologyPlan plan, CancellationToken cancellationToken)
    {
        foreach (PlanStep step in plan.Steps)
            await step.RunAsync(this, cancellationToken);
    }

    /// <summary>Sends a request that makes something.</summary>
    internal async Task MakeAsync(string name, string path, JsonObject request, CancellationToken cancellationToken)
    {
        string answer = await _engine.Api.SendAsync(
            HttpMethod.Post, path, JsonContent.Create(request), cancellationToken);
        string id = (string)JsonNode.Parse(answer)!["Id"]!;
        _ids.Add(name, id);
        _made.Add(IsNetwork(path) ? $"networks/{id}" : $"containers/{id}?force=true&v=true");
    }

    /// <summary>Sends a request that changes something.</summary>
    internal Task PostAsync(string path, JsonObject? request, CancellationToken cancellationToken) =>
        _engine.Api.SendAsync(
            HttpMethod.Post, path, request is null ? null : JsonContent.Create(request), cancellationToken);

    private static bool IsNetwork(string path) => path.StartsWith("networks", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        // Containers were made after their networks, and go before them.
        foreach (IGrouping<bool, string> kind in _made.GroupBy(IsNetwork).OrderBy(kind => kind.Key))
            await Task.WhenAll(kind.Select(path => _engine.Api.DeleteAsync(path, CancellationToken.None)));
    }
}
