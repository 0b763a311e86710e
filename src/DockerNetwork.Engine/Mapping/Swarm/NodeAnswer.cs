namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>A node as the API writes it (moby/moby api/types/swarm/node.go): what the models need of it.</summary>
internal sealed record NodeAnswer(string? ID, NodeDescriptionAnswer? Description, NodeStatusAnswer? Status, ManagerAnswer? ManagerStatus);

/// <summary>What a node says of itself.</summary>
internal sealed record NodeDescriptionAnswer(string? Hostname);

/// <summary>How a node does.</summary>
internal sealed record NodeStatusAnswer(string? State, string? Addr);

/// <summary>A manager, by its address and port.</summary>
internal sealed record ManagerAnswer(string? Addr);

/// <summary>What an engine says of itself, as far as its swarm goes.</summary>
internal sealed record InfoAnswer(string? Name, SwarmInfoAnswer? Swarm);

/// <summary>An engine's part in a swarm.</summary>
internal sealed record SwarmInfoAnswer(string? NodeID, string? NodeAddr, string? LocalNodeState, bool ControlAvailable, List<ManagerAnswer>? RemoteManagers);
