namespace DockerNetwork.Engine.Transport;

/// <summary>Opens one connection to an engine. Each kind of address has its own function; the rest of the code is
/// common to all.</summary>
/// <param name="cancellationToken">Cancels the attempt.</param>
/// <returns>The stream in both directions, before any TLS.</returns>
internal delegate ValueTask<Stream> StreamOpener(CancellationToken cancellationToken);
