using System.Text.Json;
using Docker.DotNet;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>Sends requests to one engine with one timeout. The object is cheap, because the pool owns the
/// connections.</summary>
internal sealed class EngineRequests(EngineConnection session, EngineEndpoint endpoint, TimeSpan timeout)
{
    private readonly FailureGuard _guard = new(endpoint, session.Names, session.Pool.Forget);

    internal EngineConnection Session => session;

    internal EngineReference Reference { get; } = endpoint.Reference;

    internal Uri Address => endpoint.Address;

    internal RawRequests Plain { get; } = new(session.Http, session.Api);

    /// <summary>Sends a request through the client library, within the timeout. JSON's <c>null</c> counts as no
    /// response.</summary>
    internal Task<T> SendAsync<T>(
        RequestDescription asked, Func<DockerClient, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken) =>
        _guard.RunAsync(
            asked, timeout,
            async token => await send(session.Client, token).ConfigureAwait(false) ?? throw new JsonException("null"),
            cancellationToken);

    /// <summary>Sends a request through the client library that has no result, within the timeout.</summary>
    internal Task SendAsync(
        RequestDescription asked, Func<DockerClient, CancellationToken, Task> send,
        CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, timeout, async token =>
        {
            await send(session.Client, token).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    /// <summary>Requests a list that may have thousands of items, and maps them. Does not use the client library: its
    /// single JSON context for the whole API makes a first call more expensive than everything else together, and
    /// nearly every call begins with a list (docs/decisions/transport.md).</summary>
    internal Task<T[]> ListAsync<T>(
        RequestDescription asked, string path, Func<JsonObjectReader, T> map, CancellationToken cancellationToken) =>
        ReadAsync(asked, path, list => JsonObjectReader.All(list).Select(map).ToArray(), cancellationToken);

    /// <summary>Requests one object, and maps it.</summary>
    internal Task<T> GetAsync<T>(
        RequestDescription asked, string path, Func<JsonObjectReader, T> map, CancellationToken cancellationToken) =>
        ReadAsync(asked, path, answer => map(JsonObjectReader.Of(answer)), cancellationToken);

    private Task<T> ReadAsync<T>(
        RequestDescription asked, string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        SendPlainAsync(
            asked, HttpMethod.Get, path, null, (stream, token) => JsonObjectReader.ReadAsync(stream, read, token),
            cancellationToken);

    /// <summary>Sends a request that the client library lacks, within the timeout.</summary>
    internal Task<T> SendPlainAsync<T>(
        RequestDescription asked, HttpMethod method, string path, byte[]? body,
        Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, timeout, async token =>
        {
            using HttpResponseMessage answer = await Plain.SendAsync(method, path, body, token).ConfigureAwait(false);
            using Stream stream = await HttpContentReader.StreamAsync(answer.Content, token).ConfigureAwait(false);
            return await read(stream, token).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>Sends a request that the client library lacks. It has no result and may take longer.</summary>
    internal Task SendPlainAsync(
        RequestDescription asked, HttpMethod method, string path, TimeSpan more,
        CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, Longer(more), async token =>
        {
            using HttpResponseMessage answer = await Plain.SendAsync(method, path, null, token).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    /// <summary>Sends a request whose response headers come long before the body. The caller reads the body.</summary>
    internal Task<HttpResponseMessage> HeadAsync(
        RequestDescription asked, HttpMethod method, string path, CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, timeout, token => Plain.SendAsync(method, path, null, token), cancellationToken);

    /// <summary>Runs several requests within one timeout.</summary>
    internal Task<T> TogetherAsync<T>(
        RequestDescription asked, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, timeout, work, cancellationToken);

    /// <summary>Runs work without a timeout, such as following a process's output.</summary>
    internal Task<T> RunAsync<T>(
        RequestDescription asked, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _guard.RunAsync(asked, Timeout.InfiniteTimeSpan, work, cancellationToken);

    private TimeSpan Longer(TimeSpan more) =>
        timeout == Timeout.InfiniteTimeSpan || more == Timeout.InfiniteTimeSpan
            ? Timeout.InfiniteTimeSpan
            : timeout + more;
}
