using System.Net.Http.Headers;
using Docker.DotNet;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>An engine with a negotiated API version.</summary>
/// <param name="http">Sends over the pool's connections. Its base address has no version.</param>
/// <param name="agreed">The API version in use, and the engine's system.</param>
/// <param name="pool">The pool of its connections.</param>
internal sealed class EngineConnection(HttpClient http, Handshake agreed, EnginePool pool)
{
    private readonly Lazy<DockerClient> _client = new(() => pool.Client(agreed.Api));

    /// <summary>The client library's client. Created on its first use, because reads do not need it.</summary>
    internal DockerClient Client => _client.Value;

    internal Version Api => agreed.Api;

    internal bool IsWindows => agreed.IsWindows;

    internal EnginePool Pool => pool;

    /// <summary>The last listed names, so that messages can name objects that a request identified by id.</summary>
    internal NameCache Names { get; } = new();

    /// <summary>Sends a request that does not go through <see cref="Client"/>, over the same connections. Returns its
    /// response as soon as the headers arrive.</summary>
    /// <exception cref="DockerApiException">The engine refused the request.</exception>
    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri($"v{Api}/{path}", UriKind.Relative));
        if (body is not null)
            request.Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };

        HttpResponseMessage answer = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        if ((int)answer.StatusCode < 400)
            return answer;

        using (answer)
            throw new DockerApiException(
                answer.StatusCode,
                await HttpContentReader.TextAsync(answer.Content, cancellationToken).ConfigureAwait(false));
    }
}
