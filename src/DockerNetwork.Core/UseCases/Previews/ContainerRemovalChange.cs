using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Removes a container.</summary>
internal sealed record ContainerRemovalChange(ResourceId Container, bool Force)
    : PreviewedChange(SnapshotScope.Of(Container))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) =>
        ChangeRefusal.RemoveContainer(now, Container, Force);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        SimulatedChange.RemoveContainer(now, Container.Id);
}
