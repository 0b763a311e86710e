using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Finds the unused networks among those that no container of this engine refers to.</summary>
internal static class UnusedNetworks
{
    /// <summary>True if a request to the engine is needed: only swarm networks and docker_gwbridge have users that are
    /// in no list of containers.</summary>
    internal static bool NeedLook(IEnumerable<Network> networks) =>
        networks.Any(network => IsSwarms(network) || IsGateway(network));

    /// <summary>Leaves out the swarm networks that a service or a container of another node is on, and docker_gwbridge
    /// while it is anyone's outbound connection. An engine that is no manager, or whose swarm has no leader, cannot
    /// know the users of swarm networks, and can remove none of these networks.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="networks">Networks without containers of this engine.</param>
    /// <param name="all">All networks of the engine.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal static async Task<IReadOnlyList<Network>> SelectAsync(
        INetworkEngine engine, IReadOnlyList<Network> networks, IReadOnlyList<Network> all,
            CancellationToken cancellationToken)
    {
        SwarmUse? use = networks.Any(IsSwarms) ? await UseAsync(engine, cancellationToken).ConfigureAwait(false) : null;
        List<Network> unused = [];
        foreach (Network network in networks)
        {
            bool isUsed = IsSwarms(network)
                ? use is null || use.ServicesOn(network).Any() || use.ContainersOn(network).Any()
                : IsGateway(network)
                && (all.Any(IsSwarms)
                || await IsGatewayUsedAsync(engine, network, cancellationToken).ConfigureAwait(false));
            if (!isUsed)
                unused.Add(network);
        }

        return unused;
    }

    /// <summary>True for a swarm network. Only a node of a swarm lists networks of that scope.</summary>
    internal static bool IsSwarms(Network network) => network.Scope == "swarm";

    private static bool IsGateway(Network network) => network.Name == PredefinedNames.GatewayBridge;

    private static async Task<SwarmUse?> UseAsync(INetworkEngine engine, CancellationToken cancellationToken)
    {
        try
        {
            return await SwarmUse.LoadAsync(engine, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind is FailureKind.EngineRefused or FailureKind.EngineFault)
        {
            return null;
        }
    }

    /// <summary>True if something uses docker_gwbridge. Outside a swarm, networks of plugins use it, too.</summary>
    private static async Task<bool> IsGatewayUsedAsync(
        INetworkEngine engine, Network network, CancellationToken cancellationToken)
    {
        Network inspected = await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        return inspected.Containers.Any(member => !MemberOwner.HasNoSandbox(member));
    }
}
