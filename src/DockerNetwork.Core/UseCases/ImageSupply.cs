using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Sees to it that an engine has an image before a container is made of it.</summary>
internal static class ImageSupply
{
    /// <summary>Pulls the image where the policy says so.</summary>
    /// <exception cref="DockerNetworkException">ImageNotFound: it is not there and is not to be pulled, or no registry
    /// has it.</exception>
    internal static async Task EnsureAsync(
        INetworkEngine engine, string image, PullPolicy pull, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        if (
            pull != PullPolicy.Always
            && await engine.Images.ExistsAsync(image, cancellationToken).ConfigureAwait(false))
            return;

        if (pull == PullPolicy.Never)
            throw new DockerNetworkException(
                FailureKind.ImageNotFound,
                $"The engine {engine.Reference} does not have image '{image}', and -Pull Never keeps it from being "
                    + "pulled. Leave -Pull out to pull it.");

        await engine.Images.PullAsync(image, new ImagePullTally(progress), cancellationToken).ConfigureAwait(false);
    }
}
