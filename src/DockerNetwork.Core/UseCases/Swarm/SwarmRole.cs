using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Explains why an engine cannot do what only a manager of a swarm can do.</summary>
internal static class SwarmRole
{
    /// <summary>True if a swarm has to create the network.</summary>
    internal static bool IsNeededFor(NetworkRequest request) =>
        !request.ConfigOnly
            && (request.Ingress || request.Scope == "swarm" || (request.Driver == "overlay" && request.Scope is null));

    /// <summary>Requests the engine's role in a swarm, which costs one request.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">The refused operation, to follow "Cannot".</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The engine's role.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused, with the recommended action, if the engine is no
    /// manager.</exception>
    internal static async Task<SwarmMembership> DemandManagerAsync(
        INetworkEngine engine, string what, CancellationToken cancellationToken)
    {
        SwarmMembership self = await engine.Swarm.MembershipAsync(cancellationToken).ConfigureAwait(false);
        return self.IsManager
            ? self
            : throw new DockerNetworkException(
            FailureKind.EngineRefused, $"Cannot {what}: {Reason(engine.Reference, self)}");
    }

    private static string Reason(EngineReference engine, SwarmMembership self) => self.State switch
    {
        "active" =>
            $"that takes a manager of the swarm, and {engine} is a worker of it. Choose a manager with -Context or "
            + $"-DockerHost (the swarm's managers are at {self.Managers}).",
        "locked" => $"the swarm is locked on {engine}. Unlock it there first (docker swarm unlock).",
        "pending" or "error" => $"{engine} could not join its swarm yet. 'docker info' on it says what is in the way.",
        _ => $"that takes a swarm, and {engine} is in none. 'docker swarm init' makes it the manager of one, 'docker "
            + "swarm join' a node of one that is there.",
    };
}
