using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Tells which networks nobody uses, of those that no container of this engine refers to.</summary>
internal static class UnusedNetworks
{
    /// <summary>Tells that a look at the engine is needed: only networks of a swarm and its gateway bridge have users
    /// that are in no list of containers.</summary>
    internal static bool NeedLook(IEnumerable<Network> networks) =>
        networks.Any(network => IsSwarms(network) || IsGateway(network));

    /// <summary>Leaves out the networks of a swarm that a service or a container of another node is on, and
    /// docker_gwbridge while somebody has the way out through it. An engine that is no manager, or whose swarm has no
    /// leader, cannot tell, and can remove none of them.</summary>
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

    /// <summary>Only a node of a swarm lists networks of that scope.</summary>
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

    /// <summary>Outside a swarm, networks of plugins use the bridge too.</summary>
    private static async Task<bool> IsGatewayUsedAsync(
        INetworkEngine engine, Network network, CancellationToken cancellationToken)
    {
        Network inspected = await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        return inspected.Containers.Any(member => !MemberOwner.HasNoSandbox(member));
    }
}
