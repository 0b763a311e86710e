namespace DockerNetwork.Core.Watching;

/// <summary>A network, or a container's place on one: what an event is about.</summary>
/// <param name="Network">The network's full id.</param>
/// <param name="Container">The container's full id, or null for the network itself.</param>
internal readonly record struct NetworkPlace(string Network, string? Container);
