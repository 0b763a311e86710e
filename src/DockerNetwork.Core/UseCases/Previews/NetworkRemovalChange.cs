using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Removes a network.</summary>
internal sealed record NetworkRemovalChange(ResourceId Network, bool Force)
    : PreviewedChange(SnapshotScope.On(Network))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) =>
        ChangeRefusal.RemoveNetwork(now, Network, Force);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        SimulatedChange.RemoveNetwork(now, Network.Id);
}
