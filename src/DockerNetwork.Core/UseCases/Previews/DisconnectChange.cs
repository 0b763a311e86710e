using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Disconnects a container from a network.</summary>
internal sealed record DisconnectChange(ResourceId Network, ResourceId Container)
    : PreviewedChange(SnapshotScope.Of(Container, Network))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) =>
        ChangeRefusal.Disconnect(now, Network, Container);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        SimulatedChange.Disconnect(now, Network.Id, Container.Id);
}
