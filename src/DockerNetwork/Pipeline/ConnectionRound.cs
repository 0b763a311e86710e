using DockerNetwork.Binding;
using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>The pairs that Test-ContainerConnection tests with the same settings on one engine.</summary>
/// <param name="session">The engine.</param>
/// <param name="question">The settings.</param>
internal sealed class ConnectionRound(EngineCache session, ConnectionQuestion question)
{
    private readonly Dictionary<ResourceId, List<ConnectionTarget>> _clients = [];

    internal EngineCache Session => session;

    internal ConnectionQuestion Question => question;

    internal IReadOnlyDictionary<ResourceId, List<ConnectionTarget>> Clients => _clients;

    /// <summary>Adds the targets of a client that are not there yet.</summary>
    internal void Add(ResourceId client, IEnumerable<ConnectionTarget> targets)
    {
        if (!_clients.TryGetValue(client, out List<ConnectionTarget>? known))
            known = _clients[client] = [];

        known.AddRange(targets.Where(target => !known.Contains(target)).ToArray());
    }
}
