using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Predicts the state of an engine after a change by a cmdlet. A change that the engine would refuse
/// (<see cref="ChangeRefusal"/>) has no effect, and neither has a change of an object that was removed since it was
/// found.</summary>
internal static class ExpectedChange
{
    /// <summary>Predicts a connect. A second connect of the same container changes nothing, whether it succeeds or
    /// fails (<see cref="NetworkConnection.ConnectAsync"/>).</summary>
    internal static NamingSnapshot Connect(
        NamingSnapshot now, ResourceId network, ResourceId container, EndpointRequest request) =>
        ChangeRefusal.Connect(now, network, container, request) is null && !IsOn(now, network, container)
            ? SimulatedChange.Connect(now, network.Id, container.Id, request)
            : now;

    internal static NamingSnapshot Disconnect(NamingSnapshot now, ResourceId network, ResourceId container) =>
        ChangeRefusal.Disconnect(now, network, container) is null
            ? SimulatedChange.Disconnect(now, network.Id, container.Id)
            : now;

    internal static NamingSnapshot RemoveNetwork(NamingSnapshot now, ResourceId network, bool force) =>
        ChangeRefusal.RemoveNetwork(now, network, force) is null ? SimulatedChange.RemoveNetwork(now, network.Id) : now;

    /// <summary>Predicts a stop. A container that does not run stays as it is.</summary>
    internal static NamingSnapshot Stop(NamingSnapshot now, ResourceId container) =>
        ChangeRefusal.Find(now, container) is { Container.IsConnectedAtOnce: true }
            ? SimulatedChange.Stop(now, container.Id)
            : now;

    internal static NamingSnapshot RemoveContainer(NamingSnapshot now, ResourceId container, bool force) =>
        ChangeRefusal.RemoveContainer(now, container, force) is null
            ? SimulatedChange.RemoveContainer(now, container.Id)
            : now;

    private static bool IsOn(NamingSnapshot now, ResourceId network, ResourceId container) =>
        ChangeRefusal.Find(now, container)!.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
