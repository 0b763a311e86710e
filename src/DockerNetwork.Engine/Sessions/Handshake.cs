using System.Net.Http.Headers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The engine's response at first contact (API: <c>GET /_ping</c>, which has no version in its
/// path).</summary>
/// <param name="Api">The API version to use: the newest that both sides support.</param>
/// <param name="IsWindows">True if the engine has Windows containers.</param>
internal sealed record Handshake(Version Api, bool IsWindows)
{
    /// <summary>The newest API version that the mapping supports.</summary>
    private static readonly Version Newest = new(1, 54);

    /// <summary>The oldest API version that the mapping supports.</summary>
    private static readonly Version Oldest = new(1, 24);

    /// <summary>Sends the first requests. A connection that breaks now counts as never opened.</summary>
    internal static async Task<Handshake> AskAsync(
        HttpClient http, EngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await http
                .GetAsync(new Uri("_ping", UriKind.Relative), cancellationToken)
                .ConfigureAwait(false);
            string? newest = Header(answer.Headers, "Api-Version");
            if (newest is null && !answer.IsSuccessStatusCode)
                throw await RefusedAsync(answer, endpoint, cancellationToken).ConfigureAwait(false);

            Version? pinged = Number(newest, endpoint);
            Version api = pinged >= Oldest && pinged <= Newest ? pinged! : Agree(
                pinged, await SpokenVersions.AskAsync(http, cancellationToken).ConfigureAwait(false), endpoint);
            string? system = Header(answer.Headers, "OSType");
            return new Handshake(api, string.Equals(system, "windows", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && TransportFailures.IsBreak(e))
        {
            throw new TransportFailures(endpoint).Closed(e);
        }
    }

    private static async Task<DockerNetworkException> RefusedAsync(
        HttpResponseMessage answer, EngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        string text = await HttpContentReader.TextAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        return HandshakeFailures.Refused(endpoint, (int)answer.StatusCode, EngineErrorText.From(text));
    }

    /// <summary>Negotiates with an engine that supports versions beyond the module's, or that reports no version in a
    /// ping (engines before 17.04).</summary>
    private static Version Agree(Version? pinged, SpokenVersions engine, EngineEndpoint endpoint)
    {
        Version newest = pinged ?? engine.Newest ?? Oldest;
        if (newest < Oldest)
            throw HandshakeFailures.TooOld(endpoint, engine.Release, newest, Oldest);

        if (engine.Oldest > Newest)
            throw HandshakeFailures.TooNew(endpoint, engine.Oldest, newest, Newest);

        return newest < Newest ? newest : Newest;
    }

    private static Version? Number(string? text, EngineEndpoint endpoint) =>
        string.IsNullOrEmpty(text) ? null
        : Version.TryParse(text, out Version? version) ? version
        : throw HandshakeFailures.NotAnEngine(endpoint, null, "");

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
