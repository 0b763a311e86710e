using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>The app of the tour: an HTTP service on port 3000 whose page counts its visits in Redis. It is the small
/// image with two more files, so that it can be built on any engine.</summary>
internal static class CounterImage
{
    // Alpine's nc needs -lk to keep serving, Debian's needs -ll; each rejects the other's option at once. A shell runs
    // as the first process, because nc as a container's first process would not receive the stop signal.
    private const string Serve = """
        #!/bin/sh
        trap 'exit 0' TERM INT
        { nc -lk -p 3000 -e /app/page 2>/dev/null || nc -ll -p 3000 -e /app/page; } &
        wait

        """;

    /// <summary>Builds the image.</summary>
    public static async Task MakeAsync(
        EngineApi api, string from, string image, string run, CancellationToken cancellationToken)
    {
        string container = await CreateAsync(api, from, run, cancellationToken);
        try
        {
            using RootArchive files = new();
            files.AddFolders("/app").AddText("/app/page", Page()).AddText("/app/serve", Serve);
            await api.SendAsync(
                HttpMethod.Put, $"containers/{container}/archive?path=/", files.ToContent(), cancellationToken);
            (string repository, string tag) = ImageName.Split(image);
            string path = $"commit?container={container}&repo={repository}&tag={tag}";
            await api.SendAsync(HttpMethod.Post, path, JsonContent.Create(Settings(run)), cancellationToken);
        }
        finally
        {
            await api.DeleteAsync($"containers/{container}?force=true", CancellationToken.None);
        }
    }

    private static async Task<string> CreateAsync(
        EngineApi api, string from, string run, CancellationToken cancellationToken)
    {
        JsonObject request = new() { ["Image"] = from, ["Cmd"] = new JsonArray("true"), ["Labels"] = Labels(run) };
        string answer = await api.SendAsync(
            HttpMethod.Post, "containers/create", JsonContent.Create(request), cancellationToken);
        return (string)JsonNode.Parse(answer)!["Id"]!;
    }

    private static JsonObject Settings(string run) => new()
    {
        ["Cmd"] = new JsonArray("/app/serve"),
        ["ExposedPorts"] = new JsonObject { ["3000/tcp"] = new JsonObject() },
        ["Labels"] = Labels(run),
    };

    private static JsonObject Labels(string run) => new() { [TestLabel.Key] = run };

    private static string Page()
    {
        using Stream resource = typeof(CounterImage).Assembly.GetManifestResourceStream("counter-page.sh")!;
        using StreamReader reader = new(resource);
        return reader.ReadToEnd();
    }
}
