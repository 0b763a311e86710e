using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Connections;

/// <summary>Describes a container's connections as one text that can be compared: from the engine, from its networks
/// and from the container itself. The engine is queried directly.</summary>
internal static class ConnectionPicture
{
    /// <summary>Describes a container and networks.</summary>
    internal static async Task<string> TakeAsync(TestResources ground, string container, params string[] networks)
    {
        JsonNode there = (await ground.GetAsync($"containers/{container}/json"))!;
        JsonObject picture = new()
        {
            ["mode"] = there["HostConfig"]!["NetworkMode"]!.GetValue<string>(),
            ["ports"] = Ports(there["NetworkSettings"]!["Ports"]),
            ["networks"] = Networks(there),
            ["interfaces"] = IsStable(there) && !IsOnHost(there)
            && there["State"]!["Status"]!.GetValue<string>() == "running" ? await InterfacesAsync(container) : "none",
        };
        foreach (string network in networks)
            picture[$"on {network}"] = (await ground.GetAsync($"networks/{network}"))!["Containers"]!.DeepClone();

        return picture.ToJsonString();
    }

    /// <summary>Restarts a container as a person does, and fails if it does not start.</summary>
    internal static Task RestartAsync(TestResources ground, string container) =>
        ground.PostAsync($"containers/{container}/restart?t=0", null);

    /// <summary>Returns the sorted names of the networks in the container's settings.</summary>
    internal static async Task<string[]> NetworksOfAsync(TestResources ground, string container) =>
        [.. ((JsonObject)(await ground.GetAsync($"containers/{container}/json"))!["NetworkSettings"]!["Networks"]!)
            .Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>Returns the networks; only their names for a container that crashes and is restarted. It loses its
    /// addresses each time, and keeps its connections.</summary>
    private static JsonNode Networks(JsonNode container)
    {
        JsonObject networks = (JsonObject)container["NetworkSettings"]!["Networks"]!;
        return IsStable(container)
            ? networks.DeepClone()
            : new JsonArray([.. networks.Select(pair => JsonValue.Create(pair.Key))]);
    }

    private static bool IsStable(JsonNode container) =>
        container["HostConfig"]!["RestartPolicy"]!["Name"]!.GetValue<string>() is not "always";

    /// <summary>True if the container has the interfaces of the host, which other tests change meanwhile.</summary>
    private static bool IsOnHost(JsonNode container) =>
        container["HostConfig"]!["NetworkMode"]!.GetValue<string>() == "host";

    private static string Ports(JsonNode? ports) => ports is null ? "{}" : ports.ToJsonString();

    private static async Task<string> InterfacesAsync(string container)
    {
        ToolResult shown = await Tool.RunAsync(
            "docker", ["exec", container, "sh", "-c", "ip -o addr; ip route"], CancellationToken.None);
        Assert.True(shown.ExitCode == 0, shown.Tail);
        return shown.Output;
    }
}
