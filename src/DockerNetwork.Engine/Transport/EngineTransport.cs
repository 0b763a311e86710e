namespace DockerNetwork.Engine.Transport;

/// <summary>The transport of an engine's connections.</summary>
/// <param name="Handler">The handler that opens and keeps the connections.</param>
/// <param name="BaseAddress">The http or https base address of requests; ends in a slash. For a socket or pipe its host
/// only appears in the Host header.</param>
internal sealed record EngineTransport(HttpMessageHandler Handler, Uri BaseAddress);
