using System.Net;
using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Starts containers.</summary>
internal static class ContainerStartRequest
{
    /// <summary>Starts a container that may already run. Does not use the client library, because it accepts any status
    /// below 400 as a start. The caller would then report a running container that does not run, or wait for its end
    /// forever. The engine's responses are 204 and 304 (moby/moby api/swagger.yaml, ContainerStart).</summary>
    internal static Task SendAsync(
        string path, RequestDescription asked, EngineRequests requests, CancellationToken cancellationToken) =>
        requests.SendAsync(asked, async (session, token) =>
        {
            using HttpResponseMessage answer = await session
                .SendAsync(HttpMethod.Post, $"containers/{path}/start", null, token)
                .ConfigureAwait(false);
            if (answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
                throw new JsonException($"{(int)answer.StatusCode} is no answer to a start");
        }, cancellationToken);
}
