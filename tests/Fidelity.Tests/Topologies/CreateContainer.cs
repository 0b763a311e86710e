using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Creates a container, which does not run yet.</summary>
/// <param name="Name">The name in the plan.</param>
/// <param name="Mode">A network of the plan, <c>bridge</c>, <c>none</c>, <c>host</c>, or <c>container:</c> and another
/// container of the plan.</param>
/// <param name="Endpoint">The endpoint on that network; null if it can have no aliases.</param>
/// <param name="Hostname">The hostname; null for the engine's choice.</param>
/// <param name="DnsOption">An option of the resolver, or null.</param>
internal sealed record CreateContainer(
    string Name, string Mode, EndpointPlan? Endpoint, string? Hostname, string? DnsOption
) : PlanStep
{
    private const string Shared = "container:";

    public override IEnumerable<string> Needs =>
        Endpoint is not null ? [Mode]
        : Mode.StartsWith(Shared, StringComparison.Ordinal) ? [Mode[Shared.Length..]]
        : [];

    public override string Makes => Name;

    public override IEnumerable<string> Words => [Name, .. Endpoint?.Words ?? []];

    public override async Task RunAsync(Site site, CancellationToken cancellationToken)
    {
        string mode = Mode.StartsWith(Shared, StringComparison.Ordinal)
            ? Shared + site.Id(Mode[Shared.Length..])
            : site.Word(Mode);
        JsonObject host = new() { ["NetworkMode"] = mode };
        if (DnsOption is not null)
            host["DnsOptions"] = new JsonArray(DnsOption);
        JsonObject request = new()
        {
            ["Image"] = site.Image,
            ["Cmd"] = new JsonArray("sleep", "3600"),
            ["Labels"] = site.Labels(),
            ["HostConfig"] = host,
        };
        if (Hostname is not null)
            request["Hostname"] = Hostname;
        if (Endpoint is not null)
            request["NetworkingConfig"] = new JsonObject
            {
                ["EndpointsConfig"] = new JsonObject { [mode] = Endpoint.Json(site) },
            };
        await site.MakeAsync(Name, $"containers/create?name={site.Word(Name)}", request, cancellationToken);
    }

    public override string ToString() =>
        $"container {Name} on "
            + $"{Mode}{Endpoint}{(Hostname is null ? "" : $", hostname '{Hostname}'")}{(DnsOption is null ? "" : $", DNS option {DnsOption}")}";
}
