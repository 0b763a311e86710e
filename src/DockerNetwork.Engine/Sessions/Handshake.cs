using System.Net.Http.Headers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>What an engine says at first contact (API: <c>GET /_ping</c>, which has no version in its path).</summary>
/// <param name="Api">The version to speak: the newest that both sides know.</param>
/// <param name="IsWindows">Whether its containers are Windows ones.</param>
internal sealed record Handshake(Version Api, bool IsWindows)
{
    /// <summary>The newest version that the mapping was written for.</summary>
    private static readonly Version Newest = new(1, 54);

    /// <summary>Engines before 17.04 do not say their version in a ping; those of the last years before that speak this one.</summary>
    private static readonly Version Oldest = new(1, 24);

    internal static async Task<Handshake> AskAsync(HttpClient http, EngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await PingAsync(http, endpoint, cancellationToken).ConfigureAwait(false);
        string? version = Header(answer.Headers, "Api-Version");
        if (version is null && !answer.IsSuccessStatusCode)
            throw HandshakeFailures.Refused(endpoint, (int)answer.StatusCode, EngineWords.From(
                await ContentReading.TextAsync(answer.Content, cancellationToken).ConfigureAwait(false)));

        return new Handshake(Agree(version, endpoint), string.Equals(Header(answer.Headers, "OSType"), "windows", StringComparison.OrdinalIgnoreCase));
    }

    internal static Version Agree(string? engines, EngineEndpoint endpoint)
    {
        if (string.IsNullOrEmpty(engines))
            return Oldest;

        if (!Version.TryParse(engines, out Version? newest))
            throw HandshakeFailures.NotAnEngine(endpoint, null, "");

        if (newest < Oldest)
            throw HandshakeFailures.TooOld(endpoint, newest, Oldest);

        return newest < Newest ? newest : Newest;
    }

    private static async Task<HttpResponseMessage> PingAsync(HttpClient http, EngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetAsync(new Uri("_ping", UriKind.Relative), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && TransportFailures.IsBreak(e))
        {
            throw new TransportFailures(endpoint).Closed(e);
        }
    }

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
