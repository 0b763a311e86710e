using System.Net;
using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>The Docker Engine API without a client library: what the module's own client says is held against
/// this.</summary>
public sealed class EngineApi : IDisposable
{
    private static readonly TimeSpan RemovalLimit = TimeSpan.FromSeconds(15);
    private static readonly string[] Passing = ["already in progress", "has active endpoints"];
    private readonly HttpClient _http;

    /// <summary>Makes a client; nothing is sent yet.</summary>
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

    /// <summary>The engine's address.</summary>
    public Uri Address { get; }

    /// <summary>Asks whether the engine is there.</summary>
    /// <param name="patience">How long it has to answer.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>False for any reason that it does not answer for.</returns>
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

    /// <summary>Asks for something.</summary>
    /// <param name="path">Path and query, without a leading slash and without a version: the engine's newest.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; null where there is none of that name (404).</returns>
    /// <exception cref="HttpRequestException">Any other refusal.</exception>
    public async Task<JsonNode?> GetAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await _http.GetAsync(path, cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : JsonNode.Parse(await TextAsync(answer, cancellationToken));
    }

    /// <summary>Sends something.</summary>
    /// <param name="method">POST or PUT.</param>
    /// <param name="path">As in <see cref="GetAsync"/>.</param>
    /// <param name="content">The body, or null; disposed of with the request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer's text.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        using HttpResponseMessage answer = await _http.SendAsync(request, cancellationToken);
        return await TextAsync(answer, cancellationToken);
    }

    /// <summary>Removes something; what is gone already is left so.</summary>
    /// <param name="path">As in <see cref="GetAsync"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is gone.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        DateTime limit = DateTime.UtcNow + RemovalLimit;
        while (await IsBeingRemovedAsync(path, isLast: DateTime.UtcNow > limit, cancellationToken))
            await Task.Delay(100, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Asks for a removal, and says whether another one is at it; a network keeps the endpoint of a container
    /// that is gone for a moment longer.</summary>
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
