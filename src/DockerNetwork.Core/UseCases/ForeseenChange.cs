using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>What a cmdlet's change would make of an engine: what the engine would refuse changes nothing (<see cref="ChangeRefusal"/>), nor does what is gone since it was found.</summary>
internal static class ForeseenChange
{
    /// <summary>A second connect changes nothing either way (<see cref="NetworkConnection.ConnectAsync"/>).</summary>
    internal static NamingSnapshot Connect(NamingSnapshot now, Handle network, Handle container, EndpointRequest request) =>
        ChangeRefusal.Connect(now, network, container, request) is null && !IsOn(now, network, container)
            ? PlannedChange.Connect(now, network.Id, container.Id, request)
            : now;

    internal static NamingSnapshot Disconnect(NamingSnapshot now, Handle network, Handle container) =>
        ChangeRefusal.Disconnect(now, network, container) is null ? PlannedChange.Disconnect(now, network.Id, container.Id) : now;

    internal static NamingSnapshot RemoveNetwork(NamingSnapshot now, Handle network, bool force) =>
        ChangeRefusal.RemoveNetwork(now, network, force) is null ? PlannedChange.RemoveNetwork(now, network.Id) : now;

    internal static NamingSnapshot Stop(NamingSnapshot now, Handle container) =>
        ChangeRefusal.Stop(now, container) is null ? PlannedChange.Stop(now, container.Id) : now;

    internal static NamingSnapshot RemoveContainer(NamingSnapshot now, Handle container, bool force) =>
        ChangeRefusal.RemoveContainer(now, container, force) is null ? PlannedChange.RemoveContainer(now, container.Id) : now;

    private static bool IsOn(NamingSnapshot now, Handle network, Handle container) =>
        ChangeRefusal.Find(now, container)!.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
