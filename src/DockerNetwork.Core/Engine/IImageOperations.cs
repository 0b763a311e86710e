namespace DockerNetwork.Core.Engine;

/// <summary>The requests about images.</summary>
public interface IImageOperations
{
    /// <summary>Says whether the engine has an image.</summary>
    /// <param name="image">A name with or without tag or digest, or an id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>True where it has.</returns>
    Task<bool> ExistsAsync(string image, CancellationToken cancellationToken);

    /// <summary>Pulls an image; without tag or digest, <c>latest</c>. Not bounded by the request timeout.</summary>
    /// <param name="image">A name with or without tag or digest.</param>
    /// <param name="progress">Gets what the engine says of each layer.</param>
    /// <param name="cancellationToken">Ends the pull.</param>
    /// <returns>When the engine has it.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound (with the registry's words), EngineRefused.</exception>
    Task PullAsync(string image, IProgress<PullProgress> progress, CancellationToken cancellationToken);
}
