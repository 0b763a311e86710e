namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Starts, pauses, stops or restarts a container.</summary>
/// <param name="Container">The container.</param>
/// <param name="Verb">As the engine's API calls it.</param>
internal sealed record ChangeState(string Container, string Verb) : PlanStep
{
    public override IEnumerable<string> Needs => [Container];

    // The containers' only process does not listen to a polite request.
    public override Task RunAsync(Site site, CancellationToken cancellationToken) =>
        site.PostAsync(
            $"containers/{site.Id(Container)}/{Verb}{(Verb is "stop" or "restart" ? "?t=0" : "")}", null,
            cancellationToken);

    public override string ToString() => $"{Verb} {Container}";
}
