using System.Net;
using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>A client of the Docker Engine API without a client library, to compare the module's own client
/// with.</summary>
public sealed class EngineApi : IDisposable
{
    private static readonly TimeSpan RemovalLimit = TimeSpan.FromSeconds(15);
    private static readonly string[] Passing = ["already in progress", "has active endpoints"];
    private readonly HttpClient _http;

    /// <summary>Creates a client; sends nothing yet.</summary>
    /// <param name="address">unix://, npipe:// or tcp://.</param>
    public EngineApi(Uri address)
    {
        Address = address;
        SocketsHttpHandler handler = new()
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) =>
                await EngineAddress.ConnectAsync(address, cancellationToken),
        };
        _http = new HttpClient(handler) { BaseAddress = new Uri("http://engine/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The address of the engine.</summary>
    public Uri Address { get; }

    /// <summary>True if the engine responds.</summary>
    /// <param name="patience">The timeout of the request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>False for any failure.</returns>
    public async Task<bool> AnswersAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            using HttpResponseMessage answer = await _http.GetAsync("_ping", limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or OperationCanceledException or NotSupportedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>Sends a GET request.</summary>
    /// <param name="path">Path and query, without a leading slash and without a version. The engine then takes its
    /// newest version.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The response; null if the object does not exist (404).</returns>
    /// <exception cref="HttpRequestException">The engine responds with another error.</exception>
    public async Task<JsonNode?> GetAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await _http.GetAsync(path, cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : JsonNode.Parse(await TextAsync(answer, cancellationToken));
    }

    /// <summary>Sends a request with a body.</summary>
    /// <param name="method">POST or PUT.</param>
    /// <param name="path">The path, as in <see cref="GetAsync"/>.</param>
    /// <param name="content">The body, or null. It is disposed with the request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The text of the response.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        using HttpResponseMessage answer = await _http.SendAsync(request, cancellationToken);
        return await TextAsync(answer, cancellationToken);
    }

    /// <summary>Removes an object; succeeds if it does not exist.</summary>
    /// <param name="path">The path, as in <see cref="GetAsync"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that completes when it is gone.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        DateTime limit = DateTime.UtcNow + RemovalLimit;
        while (await IsBeingRemovedAsync(path, isLast: DateTime.UtcNow > limit, cancellationToken))
            await Task.Delay(100, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Sends a DELETE, and returns true if another removal is in progress. A network keeps the endpoint of a
    /// removed container for a moment.</summary>
    private async Task<bool> IsBeingRemovedAsync(string path, bool isLast, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await _http.DeleteAsync(path, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return false;
        string text = answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!isLast && Passing.Any(reason => text.Contains(reason, StringComparison.Ordinal)))
            return true;
        await TextAsync(answer, cancellationToken);
        return false;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        string text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.IsSuccessStatusCode)
            return text;
        Uri? path = answer.RequestMessage?.RequestUri;
        throw new HttpRequestException(
            $"{answer.RequestMessage?.Method} {path?.PathAndQuery}: {text.Trim()}", null, answer.StatusCode);
    }
}
