using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Says what keeps an engine from what only a manager of a swarm can do.</summary>
internal static class SwarmRole
{
    /// <summary>Whether a network is one that a swarm makes.</summary>
    internal static bool IsNeededFor(NetworkRequest request) =>
        !request.ConfigOnly
            && (request.Ingress || request.Scope == "swarm" || (request.Driver == "overlay" && request.Scope is null));

    /// <summary>Asks the engine for its part in a swarm; costs one request.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">What was to be done, to follow "Cannot".</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Its part.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: it is no manager, with what to do.</exception>
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
