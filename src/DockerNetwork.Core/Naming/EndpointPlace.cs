namespace DockerNetwork.Core.Naming;

/// <summary>An endpoint together with its network.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Network">The network it is on.</param>
internal sealed record EndpointPlace(NetworkEndpoint Endpoint, Network Network);
