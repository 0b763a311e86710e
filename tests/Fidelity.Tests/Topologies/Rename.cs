namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Renames a container; the plan still uses the old name.</summary>
internal sealed record Rename(string Container, string NewName) : PlanStep
{
    public override IEnumerable<string> Needs => [Container];

    public override IEnumerable<string> Words => [NewName];

    public override Task RunAsync(Site site, CancellationToken cancellationToken) =>
        site.PostAsync($"containers/{site.Id(Container)}/rename?name={site.Word(NewName)}", null, cancellationToken);

    public override string ToString() => $"rename {Container} to {NewName}";
}
