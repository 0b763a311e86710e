namespace DockerNetwork.Engine.Transport;

/// <summary>How the bytes travel.</summary>
/// <param name="Handler">Opens and keeps the connections.</param>
/// <param name="BaseAddress">The http or https address that requests name; ends in a slash. For a socket or pipe its
/// host is only a word in the Host header.</param>
internal sealed record EngineTransport(HttpMessageHandler Handler, Uri BaseAddress);
