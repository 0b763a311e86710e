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

        return requests.SendPlainAsync(asked, HttpMethod.Post, path, gracePeriod ?? EnginesGrace, cancellationToken);
    }

    internal Task RemoveAsync(string id, bool force, RequestDescription asked, CancellationToken cancellationToken)
    {
        string path = ContainerPath.Of(id, asked, requests);
        return requests.TogetherAsync(
            asked,
            token => RemoveAsync(path, new ContainerRemoveParameters { RemoveVolumes = true, Force = force }, token),
            cancellationToken);
    }

    private async Task<bool> RemoveAsync(
        string path, ContainerRemoveParameters parameters, CancellationToken cancellationToken)
    {
        try
        {
            await requests
                .Session.Client.Containers.RemoveContainerAsync(path, parameters, cancellationToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (DockerApiException e)
            when (e.StatusCode == HttpStatusCode.Conflict
                && EngineErrorText.From(e.ResponseBody).Contains("already in progress"))
        {
            // Waits for a removal that the engine already carries out, because of <c>--rm</c> or of another request.
            return await GoneAsync(path, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> GoneAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await requests
                    .Session.Client.Containers.InspectContainerAsync(path, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (DockerContainerNotFoundException)
            {
                return true;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
