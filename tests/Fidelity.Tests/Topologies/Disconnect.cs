using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Disconnects a container from a network.</summary>
internal sealed record Disconnect(string Container, string Network) : PlanStep
{
    public override IEnumerable<string> Needs => [Container, Network];

    public override Task RunAsync(Site site, CancellationToken cancellationToken) =>
        site.PostAsync(
            $"networks/{site.Id(Network)}/disconnect", new JsonObject { ["Container"] = site.Id(Container) },
            cancellationToken);

    public override string ToString() => $"disconnect {Container} from {Network}";
}
