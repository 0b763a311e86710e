using System.Globalization;
using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Stops and removes containers.</summary>
internal sealed class ContainerEnd(EngineRequests requests)
{
    /// <summary>What the engine waits where nobody said how long.</summary>
    private static readonly TimeSpan EnginesGrace = TimeSpan.FromSeconds(10);

    /// <summary>Not through the client library: it leaves a grace period of 0 out, which means 10 s.</summary>
    internal Task StopAsync(string id, TimeSpan? gracePeriod, Asked asked, CancellationToken cancellationToken)
    {
        string path = $"containers/{ContainerPath.Of(id, asked, requests)}/stop";
        if (gracePeriod is { } grace)
            path += "?t=" + Math.Ceiling(grace.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);

        return requests.SendPlainAsync(asked, HttpMethod.Post, path, gracePeriod ?? EnginesGrace, cancellationToken);
    }

    internal Task RemoveAsync(string id, bool force, Asked asked, CancellationToken cancellationToken)
    {
        string path = ContainerPath.Of(id, asked, requests);
        ContainerRemoveParameters parameters = new() { RemoveVolumes = true, Force = force };
        return requests.SendAsync(asked, (client, token) => client.Containers.RemoveContainerAsync(path, parameters, token), cancellationToken);
    }
}
