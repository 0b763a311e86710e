namespace DockerNetwork.Core.Watching;

/// <summary>The subject of an event: a network, or a container's place on a network.</summary>
/// <param name="Network">The network's full id.</param>
/// <param name="Container">The container's full id; null for the network itself.</param>
internal readonly record struct NetworkPlace(string Network, string? Container);
