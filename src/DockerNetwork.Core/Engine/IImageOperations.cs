namespace DockerNetwork.Core.Engine;

/// <summary>The requests about images.</summary>
internal interface IImageOperations
{
    /// <summary>Lists the names of the engine's images, such as <c>alpine:3.20</c>. Leaves out images without a
    /// name.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Checks if the engine has an image.</summary>
    /// <param name="image">A name with or without tag or digest, or an id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>True if it has the image.</returns>
    Task<bool> ExistsAsync(string image, CancellationToken cancellationToken);

    /// <summary>Pulls an image; without tag or digest, <c>latest</c>. The request timeout does not apply.</summary>
    /// <param name="image">A name with or without tag or digest.</param>
    /// <param name="progress">Receives the engine's messages about each layer.</param>
    /// <param name="cancellationToken">Cancels the pull.</param>
    /// <returns>A task that completes when the engine has the image.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound (with the registry's message), EngineRefused.</exception>
    Task PullAsync(string image, IProgress<PullProgress> progress, CancellationToken cancellationToken);
}
