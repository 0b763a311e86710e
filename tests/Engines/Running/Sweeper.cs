using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>Finds and removes the objects that tests have left on an engine.</summary>
/// <param name="api">The engine.</param>
/// <param name="label">The filter <c>key</c> or <c>key=value</c>; null for all objects on the engine.</param>
/// <param name="keptImages">The images to keep.</param>
internal sealed class Sweeper(EngineApi api, string? label, IReadOnlyCollection<string> keptImages)
{
    /// <summary>Removes the objects.</summary>
    /// <param name="log">Receives a message for each object.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The removed objects.</returns>
    public async Task<IReadOnlyList<Leftover>> SweepAsync(TextWriter log, CancellationToken cancellationToken)
    {
        List<Leftover> removed = [];
        foreach (
            Func<CancellationToken, Task<IEnumerable<Leftover>>> find in new[]
            {
                ContainersAsync, NetworksAsync, VolumesAsync, ImagesAsync,
            })
        {
            foreach (Leftover leftover in await find(cancellationToken))
            {
                log.WriteLine($"Left behind, removed now: {leftover}");
                await RemoveAsync(leftover, cancellationToken);
                removed.Add(leftover);
            }
        }

        return removed;
    }

    private async Task<IEnumerable<Leftover>> ContainersAsync(CancellationToken cancellationToken) =>
        from container in await ListAsync("containers/json?all=true&", [], cancellationToken)
        select new Leftover(
            "container", $"{container["Names"]?[0]}".TrimStart('/'),
            $"containers/{container["Id"]}?force=true&v=true");

    private async Task<IEnumerable<Leftover>> NetworksAsync(CancellationToken cancellationToken) =>
        from network in await ListAsync("networks?", [("type", "custom")], cancellationToken)
        select new Leftover("network", $"{network["Name"]}", $"networks/{network["Id"]}");

    private async Task<IEnumerable<Leftover>> VolumesAsync(CancellationToken cancellationToken) =>
        from volume in await ListAsync("volumes?", [], cancellationToken)
        select new Leftover("volume", $"{volume["Name"]}", $"volumes/{volume["Name"]}?force=true");

    private async Task<IEnumerable<Leftover>> ImagesAsync(CancellationToken cancellationToken) =>
        from image in await ListAsync("images/json?", [], cancellationToken)
        let tags = image["RepoTags"] as JsonArray ?? []
        where !tags.Any(tag => keptImages.Contains($"{tag}"))
        select new Leftover(
            "image", tags.Count > 0 ? $"{tags[0]}" : $"{image["Id"]}", $"images/{image["Id"]}?force=true");

    private async Task<IEnumerable<JsonNode>> ListAsync(
        string path, (string Key, string Value)[] filters, CancellationToken cancellationToken)
    {
        JsonObject query = [];
        foreach ((string key, string value) in label is null ? filters : [.. filters, ("label", label)])
            query[key] = new JsonArray(value);
        JsonNode? answer = await api.GetAsync(
            $"{path}filters={Uri.EscapeDataString(query.ToJsonString())}", cancellationToken);
        JsonArray items = answer as JsonArray ?? answer?["Volumes"] as JsonArray ?? [];
        return items.OfType<JsonNode>();
    }

    private async Task RemoveAsync(Leftover leftover, CancellationToken cancellationToken)
    {
        if (leftover.Kind == "network")
            await EmptyAsync(leftover.Path, cancellationToken);
        await api.DeleteAsync(leftover.Path, cancellationToken);
    }

    // A container of another run may be connected to this run's network.
    private async Task EmptyAsync(string network, CancellationToken cancellationToken)
    {
        if ((await api.GetAsync(network, cancellationToken))?["Containers"] is not JsonObject members)
            return;
        foreach (string container in members.Select(member => member.Key))
        {
            JsonObject request = new() { ["Container"] = container, ["Force"] = true };
            await api.SendAsync(
                HttpMethod.Post, $"{network}/disconnect", JsonContent.Create(request), cancellationToken);
        }
    }
}
