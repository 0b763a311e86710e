using System.Net;
using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Starts containers.</summary>
internal sealed class ContainerStartRequest(EngineRequests requests)
{
    /// <summary>Starts a container that may already run. Does not use the client library, because it accepts any status
    /// below 400 as a start. The caller would then report a running container that does not run, or wait for its end
    /// forever. The engine's responses are 204 and 304 (moby/moby api/swagger.yaml, ContainerStart).</summary>
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
