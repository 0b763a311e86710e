namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Starts, pauses, stops or restarts a container.</summary>
/// <param name="Container">The container.</param>
/// <param name="Verb">The name of the operation in the engine's API.</param>
internal sealed record ChangeState(string Container, string Verb) : PlanStep
{
    public override IEnumerable<string> Needs => [Container];

    // The container's only process ignores SIGTERM.
    public override Task RunAsync(Site site, CancellationToken cancellationToken) =>
        site.PostAsync(
            $"containers/{site.Id(Container)}/{Verb}{(Verb is "stop" or "restart" ? "?t=0" : "")}", null,
            cancellationToken);

    public override string ToString() => $"{Verb} {Container}";
}
