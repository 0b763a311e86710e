using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Finds the services and containers of a swarm that use its networks. A container of another node is in no
/// list of this engine.</summary>
/// <param name="Services">The services, including those without tasks.</param>
/// <param name="Attachments">The endpoints of plain containers on attachable networks, on every node.</param>
internal sealed record SwarmUse(IReadOnlyList<Service> Services, IReadOnlyList<ServiceTask> Attachments)
{
    /// <summary>Loads the data from a manager, in two requests.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is no manager. EngineFault: the swarm has no
    /// leader.</exception>
    internal static async Task<SwarmUse> LoadAsync(INetworkEngine engine, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Service>> services = engine.Swarm.ServicesAsync(cancellationToken);
        Task<IReadOnlyList<ServiceTask>> attachments = engine.Swarm.AttachmentsAsync(cancellationToken);
        await Task.WhenAll(services, attachments).ConfigureAwait(false);
        return new SwarmUse(await services.ConfigureAwait(false), await attachments.ConfigureAwait(false));
    }

    /// <summary>Yields the services that prevent the removal of a network. These are the services on it, and for the
    /// routing mesh the services that publish a port through it (moby/swarmkit manager/controlapi/network.go,
    /// RemoveNetwork; manager/allocator, IsIngressNetworkNeeded).</summary>
    internal IEnumerable<Service> ServicesOn(Network network) => Services.Where(service => network.Ingress
        ? service.Ports.Any(port => port.Mode == "ingress")
        : service.Networks.Any(place => place.NetworkId == network.Id || place.NetworkId == network.Name));

    /// <summary>Yields the plain containers that run on a network, on any node.</summary>
    internal IEnumerable<ServiceTask> ContainersOn(Network network) =>
        Attachments.Where(task => task.IsRunning && task.Addresses.ContainsKey(network.Id));
}
