namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates containers from the API's list (moby/moby api/types/container/container.go, Summary).</summary>
internal sealed class ContainerMapping(EngineReference engine)
{
    internal Container Map(JsonObjectReader answer)
    {
        Container container = new()
        {
            Name = OwnName(answer.Texts("Names"u8)),
            Id = answer.Text("Id"u8) ?? "",
            Image = answer.Text("Image"u8) ?? "",
            State = State(answer.Text("State"u8)),
            Status = answer.Text("Status"u8) ?? "",
            Created = answer.Time("Created"u8),
            Command = answer.Text("Command"u8) ?? "",
            Ports = PortMapping.Listed(answer.Objects("Ports"u8)),
            Labels = answer.Map("Labels"u8),
            NetworkMode = answer.Object("HostConfig"u8).Text("NetworkMode"u8) ?? "",
            Engine = engine,
        };

        return container.With([
            .. EndpointMapping.Map(answer.Object("NetworkSettings"u8), container).Select(pair => pair.Endpoint)]);
    }

    internal static string State(string? state) => state?.ToLowerInvariant() ?? "";

    /// <summary>Returns the container's own name. Names with a second slash come from links of other
    /// containers.</summary>
    private static string OwnName(ItemList<string> names) =>
        names.Select(ResponseText.Name).FirstOrDefault(name => !name.Contains('/'))
        ?? ResponseText.Name(names.FirstOrDefault());
}
