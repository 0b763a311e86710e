using System.Text.Json;
using DockerNetwork.Engine.Mapping;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The API versions that an engine reports (API: <c>GET /version</c>, which works without a version in its
/// path). A value that it does not report is null.</summary>
/// <param name="Release">The engine's own version, such as 20.10.24.</param>
/// <param name="Oldest">The oldest API version that it supports.</param>
/// <param name="Newest">The newest API version that it supports.</param>
internal sealed record SpokenVersions(string? Release, Version? Oldest, Version? Newest)
{
    private static readonly SpokenVersions Unsaid = new(null, null, null);

    /// <summary>Requests the versions. Treats an unreadable response as empty, because the following requests will
    /// report the error.</summary>
    internal static async Task<SpokenVersions> AskAsync(HttpClient http, CancellationToken cancellationToken)
    {
        Uri path = new("version", UriKind.Relative);
        using HttpResponseMessage answer = await http.GetAsync(path, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            return Unsaid;

        try
        {
            return await JsonObjectReader
                .ReadAsync(Task.FromResult(answer), json => Read(new JsonObjectReader(json)), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return Unsaid;
        }
    }

    internal static SpokenVersions Read(JsonObjectReader answer) => new(
        ResponseText.OrNull(answer.Text("Version"u8)),
        Number(answer.Text("MinAPIVersion"u8)),
        Number(answer.Text("ApiVersion"u8)));

    private static Version? Number(string? text) => Version.TryParse(text, out Version? version) ? version : null;
}
