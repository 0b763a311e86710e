using System.Globalization;
using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Stops and removes containers.</summary>
internal sealed class ContainerStopRequest(EngineRequests requests)
{
    /// <summary>The engine's default grace period.</summary>
    private static readonly TimeSpan EnginesGrace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Stops a container. Does not use the client library, because it leaves out a grace period of 0, and the
    /// engine then waits 10 s.</summary>
    internal Task StopAsync(
        string id, TimeSpan? gracePeriod, RequestDescription asked, CancellationToken cancellationToken) =>
        EndAsync("stop", id, gracePeriod, asked, cancellationToken);

    /// <summary>Restarts a container, with the same grace period.</summary>
    internal Task RestartAsync(
        string id, TimeSpan? gracePeriod, RequestDescription asked, CancellationToken cancellationToken) =>
        EndAsync("restart", id, gracePeriod, asked, cancellationToken);

    private Task EndAsync(
        string how, string id, TimeSpan? gracePeriod, RequestDescription asked, CancellationToken cancellationToken)
    {
        string path = $"containers/{ContainerPath.Of(id, asked, requests)}/{how}";
        if (gracePeriod is { } grace)
            path +=
                "?t="
                + (
                    grace < TimeSpan.Zero
                        ? "-1"
                        : Math.Ceiling(grace.TotalSeconds).ToString("0", CultureInfo.InvariantCulture));

        return requests.SendAsync(asked, async (session, token) =>
        {
            using HttpResponseMessage answer = await session
                .SendAsync(HttpMethod.Post, path, null, token)
                .ConfigureAwait(false);
        }, cancellationToken, gracePeriod ?? EnginesGrace);
    }

    internal Task RemoveAsync(string id, bool force, RequestDescription asked, CancellationToken cancellationToken)
    {
        string path = ContainerPath.Of(id, asked, requests);
        ContainerRemoveParameters parameters = new() { RemoveVolumes = true, Force = force };
        return requests.SendAsync(asked, async (session, token) =>
        {
            try
            {
                await session.Client.Containers.RemoveContainerAsync(path, parameters, token).ConfigureAwait(false);
            }
            catch (DockerApiException e)
                when (e.StatusCode == HttpStatusCode.Conflict
                    && EngineErrorText.From(e.ResponseBody).Contains("already in progress"))
            {
                // Waits for a removal that the engine already carries out, because of <c>--rm</c> or of another
                // request.
                await GoneAsync(path, asked, token).ConfigureAwait(false);
            }
        }, cancellationToken);
    }

    private async Task GoneAsync(string path, RequestDescription asked, CancellationToken cancellationToken)
    {
        while (await RunningState.ReadAsync(path, asked, requests, cancellationToken).ConfigureAwait(false) is not null)
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
    }
}
