using System.Net.Http.Headers;
using Docker.DotNet;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>Sends requests that the client library lacks, over the same connections and with the same
/// failures.</summary>
internal sealed class RawRequests(HttpClient http, Version api)
{
    /// <summary>Sends a request and returns its response as soon as the headers arrive.</summary>
    /// <exception cref="DockerApiException">The engine refused the request.</exception>
    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri($"v{api}/{path}", UriKind.Relative));
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
