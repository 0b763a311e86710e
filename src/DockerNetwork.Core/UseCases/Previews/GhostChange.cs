using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Disconnects an endpoint without a container. It has no names, so the names of all others stay.</summary>
internal sealed record GhostChange(ResourceId Network) : PreviewedChange(SnapshotScope.On(Network))
{
    internal override DockerNetworkException? Refusal(NamingSnapshot now) => null;

    /// <summary>Returns another snapshot, because the change has an effect that no snapshot shows.</summary>
    private protected override NamingSnapshot Simulate(NamingSnapshot now) =>
        new(now.Networks, now.Containers, now.Rules, now.Services);
}
