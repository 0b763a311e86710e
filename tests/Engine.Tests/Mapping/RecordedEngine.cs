using DockerNetwork.Engine.Tests.Faults;

namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Gives the adapter recorded responses, or hand-written ones for engines that are not available
/// here.</summary>
internal static class RecordedEngine
{
    internal static Task<T> AskAsync<T>(string api, string body, Func<INetworkEngine, Task<T>> ask) =>
        AskAsync(api, _ => body, ask);

    /// <summary>Queries Docker Engine 26.1.5.</summary>
    /// <param name="file">Maps a request's line to the file of the recorded response.</param>
    /// <param name="ask">Sends the requests.</param>
    internal static Task<T> Ask26Async<T>(Func<string, string> file, Func<INetworkEngine, Task<T>> ask) =>
        AskAsync("1.45", line => Recorded(Path.Combine("26.1", file(line))), ask);

    internal static Task<T> AskRecordedAsync<T>(string file, Func<INetworkEngine, Task<T>> ask) =>
        AskAsync("1.41", Recorded(file), ask);

    private static string Recorded(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mapping", "Recorded", file));

    internal static async Task<T> AskAsync<T>(string api, Func<string, string> body, Func<INetworkEngine, Task<T>> ask)
    {
        await using CannedEngine canned = new((line, stream, stop) => CannedEngine.SendAsync(
            stream, line.Contains("/_ping", StringComparison.Ordinal)
                ? CannedEngine.Ping(api)
                : CannedEngine.Answer(body(line)),
            stop));
        using EngineConnector connector = new();
        return await ask(
            await connector.OpenAsync(
                connector.FindAddress(canned.Address), TimeSpan.FromSeconds(30), CancellationToken.None));
    }
}
