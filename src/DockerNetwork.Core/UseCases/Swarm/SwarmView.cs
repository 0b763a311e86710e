using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>The data that an engine has about some networks of its swarm. Any node has the endpoints on them from
/// gossip. A manager also has the services, tasks and nodes.</summary>
/// <param name="Self">The engine's own role.</param>
/// <param name="Networks">The networks in detail.</param>
/// <param name="Services">The services; empty on a worker, which does not get them.</param>
/// <param name="Tasks">The running tasks, and the endpoints of plain containers; empty on a worker.</param>
/// <param name="Nodes">The nodes; empty on a worker.</param>
internal sealed record SwarmView(
    SwarmMembership Self, IReadOnlyList<Network> Networks, IReadOnlyList<Service> Services,
    IReadOnlyList<ServiceTask> Tasks, IReadOnlyList<SwarmNode> Nodes)
{
    /// <summary>Loads the data. Sends no request if a swarm gives names on none of the networks.</summary>
    /// <returns>Null if the engine is in no swarm, or if no request is needed.</returns>
    internal static async Task<SwarmView?> LoadAsync(
        INetworkEngine engine, IReadOnlyList<Network> networks, CancellationToken cancellationToken)
    {
        Network[] wanted = [.. networks.Where(network => network.Scope == "swarm" && !network.Ingress)];
        if (wanted.Length == 0)
            return null;

        Task<IReadOnlyList<Network>> detailing = NetworkDetails.AddAsync(engine, wanted, cancellationToken);
        Task<SwarmMembership> asking = engine.Swarm.MembershipAsync(cancellationToken);
        await Task.WhenAll(detailing, asking).ConfigureAwait(false);
        SwarmMembership self = await asking.ConfigureAwait(false);
        IReadOnlyList<Network> details = await detailing.ConfigureAwait(false);
        if (!self.IsActive)
            return null;

        SwarmView gossip = new(self, details, [], [], []);
        return self.IsManager ? await ManagedAsync(engine, gossip, cancellationToken).ConfigureAwait(false) : gossip;
    }

    /// <summary>The name of the node at an address, or the address if no name is known.</summary>
    internal string NodeAt(string address) => Nodes.FirstOrDefault(node => node.Address == address)?.Name ?? address;

    /// <summary>The name of a node.</summary>
    internal string NodeOf(string id) => Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? ShortIds.Of(id);

    /// <summary>The running task that has an address on a network.</summary>
    internal ServiceTask? TaskAt(string networkId, string address) =>
        Tasks.FirstOrDefault(task => task.Addresses.TryGetValue(networkId, out string? own) && own == address);

    /// <summary>Adds the data of a manager. If the swarm has lost its leader, returns the gossip alone.</summary>
    private static async Task<SwarmView> ManagedAsync(
        INetworkEngine engine, SwarmView gossip, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Service>> services = engine.Swarm.ServicesAsync(cancellationToken);
        Task<IReadOnlyList<ServiceTask>> tasks = engine.Swarm.TasksAsync(null, cancellationToken);
        Task<IReadOnlyList<ServiceTask>> attachments = engine.Swarm.AttachmentsAsync(cancellationToken);
        Task<IReadOnlyList<SwarmNode>> nodes = engine.Swarm.NodesAsync(cancellationToken);
        try
        {
            await Task.WhenAll(services, tasks, attachments, nodes).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind is FailureKind.EngineRefused or FailureKind.EngineFault)
        {
            return gossip;
        }

        IEnumerable<ServiceTask> all = (await tasks.ConfigureAwait(false)).Concat(
            await attachments.ConfigureAwait(false));
        return gossip with
        {
            Services = await services.ConfigureAwait(false),
            Tasks = [.. all.Where(task => task.IsRunning)],
            Nodes = await nodes.ConfigureAwait(false),
        };
    }
}
