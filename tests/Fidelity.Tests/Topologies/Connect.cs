using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Connects a container to a network.</summary>
internal sealed record Connect(string Container, string Network, EndpointPlan Endpoint) : PlanStep
{
    public override IEnumerable<string> Needs => [Container, Network];

    public override IEnumerable<string> Words => Endpoint.Words;

    public override Task RunAsync(Site site, CancellationToken cancellationToken) => site.PostAsync(
        $"networks/{site.Id(Network)}/connect",
        new JsonObject { ["Container"] = site.Id(Container), ["EndpointConfig"] = Endpoint.Json(site) },
        cancellationToken);

    public override string ToString() => $"connect {Container} to {Network}{Endpoint}";
}
