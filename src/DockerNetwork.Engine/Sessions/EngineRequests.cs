using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;

namespace DockerNetwork.Engine.Sessions;

/// <summary>Sends requests to one engine with one timeout, in three ways: it reads JSON, changes something, or follows
/// a stream (docs/decisions/transport.md). The object is cheap, because the pool owns the connections.</summary>
internal sealed class EngineRequests(EngineConnection session, EngineEndpoint endpoint, TimeSpan timeout)
{
    private readonly FailureGuard _guard = new(endpoint, session.Names, session.Pool.Forget);

    internal EngineConnection Session => session;

    internal EngineReference Reference { get; } = endpoint.Reference;

    internal Uri Address => endpoint.Address;

    /// <summary>Reads an object.</summary>
    internal Task<T> ReadAsync<T>(
        RequestDescription asked, string path, Func<JsonObjectReader, T> map, CancellationToken cancellationToken) =>
        ReadJsonAsync(asked, path, json => map(new JsonObjectReader(json)), cancellationToken);

    /// <summary>Reads a list of objects.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="path">Its path.</param>
    /// <param name="map">Maps an object.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <param name="learn">Takes the list before it is returned.</param>
    internal Task<IReadOnlyList<T>> ReadListAsync<T>(
        RequestDescription asked, string path, Func<JsonObjectReader, T> map, CancellationToken cancellationToken,
        Action<IReadOnlyList<T>>? learn = null) =>
        ReadJsonAsync(asked, path, json =>
        {
            IReadOnlyList<T> items = JsonObjectReader.Items(json, map);
            learn?.Invoke(items);
            return items;
        }, cancellationToken);

    /// <summary>Sends a request that changes something, or opens a stream. JSON's <c>null</c> counts as no
    /// response.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <param name="more">The time that it may take in addition to the timeout.</param>
    internal Task<T> SendAsync<T>(
        RequestDescription asked, Func<EngineConnection, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken, TimeSpan more = default) =>
        _guard.RunAsync(
            asked, Longer(more),
            async token => await send(session, token).ConfigureAwait(false) ?? throw new JsonException("null"),
            cancellationToken);

    /// <summary>Sends a request that changes something and has no result.</summary>
    internal Task SendAsync(
        RequestDescription asked, Func<EngineConnection, CancellationToken, Task> send,
        CancellationToken cancellationToken, TimeSpan more = default) =>
        SendAsync(asked, async (connection, token) =>
        {
            await send(connection, token).ConfigureAwait(false);
            return true;
        }, cancellationToken, more);

    /// <summary>Follows a stream, such as a process's output, without a timeout.</summary>
    internal Task<T> FollowAsync<T>(
        RequestDescription asked, Func<CancellationToken, Task<T>> follow, CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, Timeout.InfiniteTimeSpan, follow, cancellationToken);

    private Task<T> ReadJsonAsync<T>(
        RequestDescription asked, string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        _guard.RunAsync(
            asked, timeout,
            token => JsonObjectReader.ReadAsync(session.SendAsync(HttpMethod.Get, path, null, token), read, token),
            cancellationToken);

    private TimeSpan Longer(TimeSpan more) =>
        timeout == Timeout.InfiniteTimeSpan || more == Timeout.InfiniteTimeSpan
            ? Timeout.InfiniteTimeSpan
            : timeout + more;
}
