using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Looks if a container runs.</summary>
internal static class RunningState
{
    /// <summary>Returns true if the container runs, and null if it no longer exists.</summary>
    internal static async Task<bool?> ReadAsync(
        string path, RequestDescription asked, EngineRequests requests, CancellationToken cancellationToken)
    {
        try
        {
            return await requests
                .ReadAsync(
                    asked, $"containers/{path}/json", answer => answer.Object("State"u8).Flag("Running"u8),
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }
}
