using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Connects a container to a network. A second connect of the same container changes nothing, whether it
/// succeeds or fails (<see cref="NetworkConnection.ConnectAsync"/>).</summary>
internal sealed record ConnectChange(ResourceId Network, ResourceId Container, EndpointRequest Request)
    : PreviewedChange(SnapshotScope.Of(Container, Network))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) =>
        ChangeRefusal.Connect(now, Network, Container, Request);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        ChangeRefusal.IsOn(now, Network, Container)
            ? now
            : SimulatedChange.Connect(now, Network.Id, Container.Id, Request);
}
