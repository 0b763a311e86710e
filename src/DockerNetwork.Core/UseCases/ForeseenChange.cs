using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>What a cmdlet's change would make of an engine: what the engine would refuse changes nothing, nor does what is gone since it was found.</summary>
internal static class ForeseenChange
{
    /// <summary>A second connect is refused, or drops its settings (<see cref="NetworkConnection.ConnectAsync"/>).</summary>
    internal static NamingSnapshot Connect(NamingSnapshot now, Handle network, Handle container, EndpointRequest request) =>
        Has(now, network) && Find(now, container) is ContainerDetail found && !IsOn(found, network)
            ? PlannedChange.Connect(now, network.Id, container.Id, request)
            : now;

    internal static NamingSnapshot Disconnect(NamingSnapshot now, Handle network, Handle container) =>
        Has(now, network) && Find(now, container) is ContainerDetail found && IsOn(found, network)
            ? PlannedChange.Disconnect(now, network.Id, container.Id)
            : now;

    /// <summary>Without force the engine keeps a network on which somebody runs.</summary>
    internal static NamingSnapshot RemoveNetwork(NamingSnapshot now, Handle network, bool force) =>
        Has(now, network) && (force || !now.Containers.Any(item => item.Container.IsRunning && IsOn(item, network)))
            ? PlannedChange.RemoveNetwork(now, network.Id)
            : now;

    internal static NamingSnapshot Stop(NamingSnapshot now, Handle container) =>
        Find(now, container) is null ? now : PlannedChange.Stop(now, container.Id);

    /// <summary>Without force the engine keeps a container that runs.</summary>
    internal static NamingSnapshot RemoveContainer(NamingSnapshot now, Handle container, bool force) =>
        Find(now, container) is ContainerDetail found && (force || !found.Container.IsRunning) ? PlannedChange.RemoveContainer(now, container.Id) : now;

    private static bool Has(NamingSnapshot now, Handle network) => now.Networks.Any(item => item.Id == network.Id);

    private static ContainerDetail? Find(NamingSnapshot now, Handle container) => now.Containers.FirstOrDefault(item => item.Container.Id == container.Id);

    private static bool IsOn(ContainerDetail container, Handle network) => container.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
