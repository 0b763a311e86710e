using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Ensures that an engine has an image before a container is created from it.</summary>
internal static class ImageSupply
{
    /// <summary>Pulls the image if the policy requires it.</summary>
    /// <exception cref="DockerNetworkException">ImageNotFound: the engine does not have the image and may not pull it,
    /// or no registry has it.</exception>
    internal static async Task EnsureAsync(
        INetworkEngine engine, string image, PullPolicy pull, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        if (
            pull != PullPolicy.Always
            && await engine.Images.ExistsAsync(image, cancellationToken).ConfigureAwait(false))
        {
            WorkLog.Note($"Image '{image}' is on {engine.Reference} already: not pulled.");
            return;
        }

        if (pull == PullPolicy.Never)
            throw new DockerNetworkException(
                FailureKind.ImageNotFound,
                $"The engine {engine.Reference} does not have image '{image}', and -Pull Never keeps it from being "
                    + "pulled. Leave -Pull out to pull it.");

        await engine.Images.PullAsync(image, new ImagePullTally(progress), cancellationToken).ConfigureAwait(false);
    }
}
