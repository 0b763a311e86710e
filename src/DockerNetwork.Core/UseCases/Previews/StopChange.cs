using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Changes;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Stops a container. One that does not run stays as it is.</summary>
internal sealed record StopChange(ResourceId Container)
    : PreviewedChange(SnapshotScope.Of(Container))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) => ChangeRefusal.Stop(now, Container);

    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        ChangeRefusal.Find(now, Container) is { Container.IsConnectedAtOnce: true }
            ? SimulatedChange.Stop(now, Container.Id)
            : now;
}
