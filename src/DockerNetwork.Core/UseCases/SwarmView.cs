using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>What an engine knows of some networks of its swarm: by gossip who is on them, and as a manager the
/// services, tasks and nodes.</summary>
/// <param name="Self">The engine's own part.</param>
/// <param name="Networks">The networks in detail.</param>
/// <param name="Services">The services; empty on a worker, which is not told.</param>
/// <param name="Tasks">The running tasks, and the places of plain containers; likewise.</param>
/// <param name="Nodes">The nodes; likewise.</param>
internal sealed record SwarmView(
    SwarmMembership Self, IReadOnlyList<Network> Networks, IReadOnlyList<Service> Services,
    IReadOnlyList<ServiceTask> Tasks, IReadOnlyList<SwarmNode> Nodes)
{
    /// <summary>Asks. Costs no request where none of the networks is one that a swarm gives names on.</summary>
    /// <returns>Null where there is no swarm to ask.</returns>
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

    /// <summary>The name of the node at an address, or the address where that is all there is.</summary>
    internal string NodeAt(string address) => Nodes.FirstOrDefault(node => node.Address == address)?.Name ?? address;

    /// <summary>The name of a node.</summary>
    internal string NodeOf(string id) => Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? ShortIds.Of(id);

    /// <summary>The running task that has an address on a network.</summary>
    internal ServiceTask? TaskAt(string networkId, string address) =>
        Tasks.FirstOrDefault(task => task.Addresses.TryGetValue(networkId, out string? own) && own == address);

    /// <summary>A swarm that has lost its leader still has its gossip.</summary>
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
