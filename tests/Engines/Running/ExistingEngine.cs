using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>The engine that is already reachable: that of DOCKER_HOST, or of the default socket.</summary>
internal static class ExistingEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Finds the engine.</summary>
    /// <returns>The engine, or null if DOCKER_HOST is not set and the default socket does not respond.</returns>
    /// <exception cref="EngineSetupException">DOCKER_HOST names an engine that does not respond, or one with Windows
    /// containers.</exception>
    public static async Task<EngineApi?> FindAsync(CancellationToken cancellationToken)
    {
        string? wanted = Environment.GetEnvironmentVariable("DOCKER_HOST");
        EngineApi api = new(string.IsNullOrEmpty(wanted) ? EngineAddress.PlatformDefault : new Uri(wanted));
        if (await api.AnswersAsync(Patience, cancellationToken))
            return await LinuxOnlyAsync(api, cancellationToken);
        api.Dispose();
        return string.IsNullOrEmpty(wanted) ? null
            : throw new EngineSetupException(
                $"DOCKER_HOST is {wanted}, and no engine answers there (unix://, npipe:// and tcp:// without TLS are "
                    + "tried). Start it, or unset DOCKER_HOST.");
    }

    /// <summary>Describes an engine in a few words.</summary>
    public static async Task<string> DescribeAsync(EngineApi api, CancellationToken cancellationToken)
    {
        JsonNode? version = await api.GetAsync("version", cancellationToken);
        return $"{version?["Version"]} (API {version?["ApiVersion"]}) at {api.Address}";
    }

    /// <summary>Asks an engine for its version.</summary>
    public static async Task<string> VersionAsync(EngineApi api, CancellationToken cancellationToken) =>
        (string)(await api.GetAsync("version", cancellationToken))!["Version"]!;

    private static async Task<EngineApi> LinuxOnlyAsync(EngineApi api, CancellationToken cancellationToken)
    {
        JsonNode? version = await api.GetAsync("version", cancellationToken);
        if ((string?)version?["Os"] == "linux")
            return api;
        api.Dispose();
        throw new EngineSetupException(
            $"The engine at {api.Address} runs {version?["Os"]} containers; the tests' images are for Linux. Switch it "
                + "to Linux containers.");
    }
}
