using DockerNetwork.Engine.Tests.Faults;

namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Gives the adapter answers that were recorded or, where they are of engines that cannot be had here, written by hand.</summary>
internal static class RecordedEngine
{
    internal static async Task<T> AskAsync<T>(string api, string body, Func<INetworkEngine, Task<T>> ask)
    {
        await using CannedEngine canned = new((line, stream, stop) => CannedEngine.SendAsync(
            stream, line.Contains("/_ping", StringComparison.Ordinal) ? CannedEngine.Ping(api) : CannedEngine.Answer(body), stop));
        using EngineConnector connector = new();
        return await ask(await connector.OpenAsync(connector.FindAddress(canned.Address), TimeSpan.FromSeconds(30), CancellationToken.None));
    }

    internal static Task<T> AskRecordedAsync<T>(string file, Func<INetworkEngine, Task<T>> ask) =>
        AskAsync("1.41", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mapping", "Recorded", file)), ask);
}
