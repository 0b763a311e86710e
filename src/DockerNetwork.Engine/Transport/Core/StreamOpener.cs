namespace DockerNetwork.Engine.Transport;

/// <summary>Opens one connection to an engine. Each kind of address is one such function; all else is the same for all
/// of them.</summary>
/// <param name="cancellationToken">Ends the attempt.</param>
/// <returns>The bytes both ways, before any TLS.</returns>
internal delegate ValueTask<Stream> StreamOpener(CancellationToken cancellationToken);
