using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>The endpoint of a container on a network.</summary>
/// <param name="Aliases">The aliases.</param>
/// <param name="Links">The links to other containers, each <c>name:alias</c>.</param>
internal sealed record EndpointPlan(IReadOnlyList<string> Aliases, IReadOnlyList<string> Links)
{
    /// <summary>The MAC address; null for the engine's choice.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The gateway priority; null for the engine's default.</summary>
    public int? GatewayPriority { get; init; }

    /// <summary>The names in the endpoint: aliases, and the aliases of links.</summary>
    public IEnumerable<string> Words =>
        Aliases.Concat(Links.Select(link => link[(link.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    /// <summary>Returns the JSON for the engine.</summary>
    public JsonObject Json(Site site)
    {
        JsonObject json = new()
        {
            ["Aliases"] = new JsonArray([.. Aliases.Select(alias => (JsonNode)site.Word(alias))]),
            ["Links"] = new JsonArray([.. Links.Select(link => (JsonNode)site.Word(link))]),
        };
        if (MacAddress is not null)
            json["MacAddress"] = MacAddress;
        if (GatewayPriority is not null)
            json["GwPriority"] = GatewayPriority;
        return json;
    }

    public override string ToString() =>
        (Aliases.Count > 0 ? $", aliases {Quoted(Aliases)}" : "") + (Links.Count > 0 ? $", links {Quoted(Links)}" : "")
        + (MacAddress is null ? "" : $", MAC address {MacAddress}")
        + (GatewayPriority is null ? "" : $", gateway priority {GatewayPriority}");

    private static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"'{word}'"));
}
