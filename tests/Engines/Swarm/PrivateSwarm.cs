using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>Several Docker daemons that form one swarm: the first is its manager, the others are workers. All have the
/// image <see cref="Image"/>.</summary>
public sealed class PrivateSwarm : IAsyncDisposable
{
    private readonly PrivateSwitch _cables;
    private readonly List<SwarmNode> _nodes = [];

    private PrivateSwarm(PrivateSwitch cables) => _cables = cables;

    /// <summary>The image on every node: a shell and the small network tools.</summary>
    public static string Image => ImageRecipe.Alpine.Name;

    /// <summary>The nodes, the manager first.</summary>
    public IReadOnlyList<SwarmNode> Nodes => _nodes;

    /// <summary>The node that manages the swarm.</summary>
    public SwarmNode Manager => _nodes[0];

    /// <summary>True if this computer can create a swarm: Linux, as root.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Creates a swarm, and installs the needed programs.</summary>
    /// <param name="workers">The number of nodes besides the manager.</param>
    /// <param name="log">Receives the progress messages.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A swarm whose nodes are all ready.</returns>
    /// <exception cref="EngineSetupException">The swarm cannot be created here.</exception>
    public static async Task<PrivateSwarm> StartAsync(int workers, TextWriter log, CancellationToken cancellationToken)
    {
        await DebianPackages.EnsureAsync(["dockerd", "iptables", "busybox", "ip"], log, cancellationToken);
        PrivateSwarm swarm = new(await PrivateSwitch.StartAsync(log, cancellationToken));
        try
        {
            await swarm.AddNodesAsync(workers + 1, log, cancellationToken);
            await swarm.FormAsync(cancellationToken);
            return swarm;
        }
        catch
        {
            await swarm.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_nodes.Select(node => node.DisposeAsync().AsTask()));
        await _cables.DisposeAsync();
    }

    private async Task AddNodesAsync(int count, TextWriter log, CancellationToken cancellationToken)
    {
        string run = Guid.NewGuid().ToString("N")[..8];
        Task<SwarmNode>[] starting =
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => SwarmNode.StartAsync($"node{i}", run, _cables, log, cancellationToken))];
        try
        {
            await Task.WhenAll(starting);
        }
        finally
        {
            _nodes.AddRange(starting.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result));
        }
    }

    private async Task FormAsync(CancellationToken cancellationToken)
    {
        await PostAsync(Manager, "swarm/init", new JsonObject(), cancellationToken);
        JsonNode? swarm = await Manager.Api.GetAsync("swarm", cancellationToken);
        JsonObject join = new()
        {
            ["JoinToken"] = swarm!["JoinTokens"]!["Worker"]!.GetValue<string>(),
            ["RemoteAddrs"] = new JsonArray($"{Manager.Address}:2377"),
        };
        await Task.WhenAll(
            _nodes
                .Skip(1)
                .Select(node => PostAsync(node, "swarm/join", (JsonObject)join.DeepClone(), cancellationToken)));
        DateTime limit = DateTime.UtcNow.AddSeconds(30);
        while (await ReadyAsync(cancellationToken) < _nodes.Count)
        {
            if (DateTime.UtcNow > limit)
                throw new EngineSetupException(
                    $"The nodes of a swarm do not become ready: "
                        + $"{await Manager.Api.GetAsync("nodes", cancellationToken)}");
            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task<int> ReadyAsync(CancellationToken cancellationToken) =>
        ((JsonArray)(await Manager.Api.GetAsync("nodes", cancellationToken))!).Count(node =>
            node!["Status"]!["State"]!.GetValue<string>() == "ready");

    private static Task PostAsync(SwarmNode node, string path, JsonObject body, CancellationToken cancellationToken)
    {
        body["ListenAddr"] = $"{node.Address}:2377";
        body["AdvertiseAddr"] = $"{node.Address}";
        return node.Api.SendAsync(HttpMethod.Post, path, JsonContent.Create(body), cancellationToken);
    }
}
