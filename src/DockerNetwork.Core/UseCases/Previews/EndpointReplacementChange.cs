using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Gives a container's endpoint other settings: the container leaves the network and joins it again.</summary>
internal sealed record EndpointReplacementChange(ResourceId Network, ResourceId Container, EndpointRequest Request)
    : PreviewedChange(SnapshotScope.Of(Container, Network))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) =>
        ChangeRefusal.Disconnect(now, Network, Container);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        SimulatedChange.Connect(now, Network.Id, Container.Id, Request);
}
