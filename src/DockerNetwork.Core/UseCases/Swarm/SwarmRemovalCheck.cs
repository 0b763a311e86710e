using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Refuses to remove a network that a swarm uses, before anything is disconnected from it. Sends no request
/// for other networks.</summary>
/// <param name="engine">The engine.</param>
/// <param name="network">The network.</param>
internal sealed class SwarmRemovalCheck(INetworkEngine engine, ResourceId network)
{
    private const string Gateway = PredefinedNames.GatewayBridge;

    /// <summary>Checks the network.</summary>
    /// <exception cref="DockerNetworkException">NetworkInUse, naming the services and containers; EngineRefused: the
    /// engine is no manager; NetworkNotFound.</exception>
    internal async Task DemandAsync(CancellationToken cancellationToken)
    {
        if (network.Name == Gateway)
            await DemandNoWayOutAsync(cancellationToken).ConfigureAwait(false);
        else if (SwarmEndpoints.MayBeSwarms(network.Id) && network.Id != network.Name)
            await DemandUnusedAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task DemandNoWayOutAsync(CancellationToken cancellationToken)
    {
        Task<Network> inspecting = engine.Networks.InspectAsync(network.Id, cancellationToken);
        Task<IReadOnlyList<Container>> listing = engine.Containers.ListAsync(cancellationToken);
        await Task.WhenAll(inspecting, listing).ConfigureAwait(false);
        Dictionary<string, string> names = (await listing.ConfigureAwait(false))
            .ToDictionary(container => container.Id, container => container.Name);
        string? NameOf(NetworkMember member) => names.TryGetValue(member.Id, out string? name) ? name : null;

        NetworkMember[] ways = [
            .. (await inspecting.ConfigureAwait(false))
            .Containers.Where(member => MemberOwner.IsWayOut(member, NameOf(member)))];
        if (ways.Length == 0)
            return;

        string[] containers = [.. ways.Select(NameOf).OfType<string>().OrderBy(name => name, StringComparer.Ordinal)];
        bool hasMesh = !Array.TrueForAll(ways, MemberOwner.IsContainer);
        throw GatewayInUse(hasMesh, containers);
    }

    private static DockerNetworkException GatewayInUse(bool hasMesh, string[] containers)
    {
        string[] users = [
            .. hasMesh ? new[] { "the swarm's published ports" } : [],
            .. containers.Select(name => $"container '{name}'")];
        string[] steps =
        [
            .. containers.Length > 0
            ? new[] { "these containers have stopped (Stop-DockerContainer "
            + $"{string.Join(", ", containers.Select(CommandText.Quoted))})" }
            : [],
            .. hasMesh ? new[] { "the engine has left its swarm (docker swarm leave)" } : [],
        ];
        return new DockerNetworkException(
            FailureKind.NetworkInUse,
            $"Network '{Gateway}' cannot be removed: the engine made it as the way out of networks such as those of a "
            + $"swarm, and {string.Join(", ", users)} would lose it. "
            + $"Remove it after {string.Join(" and ", steps)}.");
    }

    private async Task DemandUnusedAsync(CancellationToken cancellationToken)
    {
        SwarmMembership self = await SwarmRole.DemandManagerAsync(
            engine, $"remove network '{network}'", cancellationToken).ConfigureAwait(false);
        Task<Network> inspecting = engine.Networks.InspectAsync(network.Id, cancellationToken);
        Task<SwarmUse> asking = SwarmUse.LoadAsync(engine, cancellationToken);
        await Task.WhenAll(inspecting, asking).ConfigureAwait(false);
        Network there = await inspecting.ConfigureAwait(false);
        SwarmUse use = await asking.ConfigureAwait(false);

        Service[] services = [.. use.ServicesOn(there).OrderBy(service => service.Name, StringComparer.Ordinal)];
        bool isElsewhere = use.ContainersOn(there).Any(task => task.NodeId != self.NodeId);
        IReadOnlyList<NetworkEndpoint> remote = isElsewhere
            ? await RemoteAsync(there, use, cancellationToken).ConfigureAwait(false)
            : [];
        if (services.Length > 0 || remote.Count > 0)
            throw InUse(there, services, remote);
    }

    /// <summary>Lists the plain containers of other nodes, with their names if the swarm's gossip has them.</summary>
    private async Task<IReadOnlyList<NetworkEndpoint>> RemoteAsync(
        Network there, SwarmUse use, CancellationToken cancellationToken)
    {
        HashSet<string> plain = [.. use.ContainersOn(there).Select(task => task.ContainerId)];
        IReadOnlyList<Container> containers = await engine.Containers.ListAsync(cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<NetworkEndpoint> endpoints =
            await SwarmEndpoints.RemoteAsync(engine, [there], containers, cancellationToken).ConfigureAwait(false);
        return [.. endpoints.Where(endpoint => plain.Contains(endpoint.ContainerId))];
    }

    private static DockerNetworkException InUse(
        Network network, Service[] services, IReadOnlyList<NetworkEndpoint> remote)
    {
        string[] users =
        [
            .. services.Select(service => $"service '{service}'"),
            .. remote.Select(endpoint => $"container '{endpoint.Container}' on node '{endpoint.Node}'"),
        ];
        string[] steps =
        [
            .. services.Length > 0 ? new[] { network.Ingress ? Unpublish(services) : Leave(network, services) } : [],
            .. remote.Count > 0
            ? new[] { "Disconnect containers of other nodes there (Disconnect-DockerNetwork "
            + $"{CommandText.Quoted(network.Name)} NAME -Context NODE)." }
            : [],
        ];
        return new DockerNetworkException(
            FailureKind.NetworkInUse,
                $"Network '{network}' is in use by {string.Join(", ", users)}. {string.Join(" ", steps)}");
    }

    private static string Leave(Network network, Service[] services)
    {
        string names = string.Join(", ", services.Select(service => CommandText.Quoted(service.Name)));
        return $"Disconnect it first (Disconnect-DockerNetwork {CommandText.Quoted(network.Name)} -Service {names}), "
            + "or remove the service (docker service rm).";
    }

    private static string Unpublish(Service[] services)
    {
        IEnumerable<string> lines = services.Select(service => "docker service update "
            + string.Concat(service.Ports.Where(port => port.Mode == "ingress")
                .Select(port => $"--publish-rm {port.TargetPort}/{port.Protocol} ")) + service.Name);
        return $"It carries their published ports. Take these back first ({string.Join("; ", lines)}), or remove the "
            + "service (docker service rm).";
    }
}
