using System.Net;
using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Starts containers.</summary>
internal sealed class ContainerStartRequest(EngineRequests requests)
{
    /// <summary>Starts one that may run already. Not through the client library: it takes any answer below 400 for a
    /// start, and whoever believes in one that was none says that a container runs, or waits for its end for ever. The
    /// engine's answers are 204 and 304 (moby/moby api/swagger.yaml, ContainerStart).</summary>
    internal Task StartAsync(string path, RequestDescription asked, CancellationToken cancellationToken) =>
        requests.TogetherAsync(asked, token => SendAsync(path, token), cancellationToken);

    private async Task<bool> SendAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await requests
            .Plain.SendAsync(HttpMethod.Post, $"containers/{path}/start", null, cancellationToken)
            .ConfigureAwait(false);
        return answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotModified
            ? true
            : throw new JsonException($"{(int)answer.StatusCode} is no answer to a start");
    }
}
