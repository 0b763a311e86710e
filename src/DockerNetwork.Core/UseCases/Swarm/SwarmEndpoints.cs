using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Lists the endpoints of swarm networks on other nodes: tasks of services, and plain containers on attachable
/// networks.</summary>
internal static class SwarmEndpoints
{
    /// <summary>True if a network id may be that of a swarm network. Such an id has its own format, so this takes no
    /// request.</summary>
    internal static bool MayBeSwarms(string networkId) => networkId.Length is not (0 or 64);

    /// <summary>Lists the endpoints by network in the given order, then by name. Sends no request if none of the
    /// networks is a swarm network.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="networks">The networks.</param>
    /// <param name="containers">The engine's own containers, as listed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RemoteAsync(
        INetworkEngine engine, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers,
        CancellationToken cancellationToken)
    {
        SwarmView? swarm = await SwarmView.LoadAsync(engine, networks, cancellationToken).ConfigureAwait(false);
        if (swarm is null)
            return [];

        return [.. swarm.Networks.SelectMany(network => SwarmZones.Of(swarm, network, containers)
            .SelectMany(service =>
                service.Tasks.Where(task => task.Node is not null).Select(task => Of(network, service, task)))
            .OrderBy(endpoint => endpoint.Container, StringComparer.Ordinal))];
    }

    /// <summary>Makes the endpoint of a task. The aliases are those of the service. The aliases of a plain container
    /// are known only to its own node.</summary>
    internal static NetworkEndpoint Of(Network network, SwarmService service, SwarmTask task) => new()
    {
        Network = network.Name,
        NetworkId = network.Id,
        Container = task.Name.Length > 0 ? task.Name : ShortIds.Of(task.ContainerId ?? ""),
        ContainerId = task.ContainerId ?? "",
        State = "running",
        IPv4Address = task.Address,
        Aliases = service.Aliases,
        DnsNames = new(task.Aliases.Prepend(task.Name).Where(name => name.Length > 0)),
        EndpointId =
            network
                .Services.SelectMany(item => item.Tasks)
                .FirstOrDefault(item => item.Address == task.Address)
                ?.EndpointId
            ?? "",
        Node = task.Node,
        Engine = network.Engine,
    };
}
