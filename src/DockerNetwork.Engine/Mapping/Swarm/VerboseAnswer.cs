namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>A network with what gossip says of it (moby/moby api/types/network, ServiceInfo).</summary>
internal sealed record VerboseAnswer(string? Id, Dictionary<string, VerboseMemberAnswer?>? Containers, Dictionary<string, VerboseServiceAnswer?>? Services);

/// <summary>An endpoint of the engine itself.</summary>
internal sealed record VerboseMemberAnswer(string? EndpointID);

/// <summary>A service on a network. No shared address is written as nothing, as <c>&lt;nil&gt;</c> or, newer, as <c>invalid IP</c>.</summary>
internal sealed record VerboseServiceAnswer(string? VIP, List<VerboseTaskAnswer>? Tasks);

/// <summary>A task on a network; what is known of its node is under <c>Host IP</c>.</summary>
internal sealed record VerboseTaskAnswer(string? Name, string? EndpointID, string? EndpointIP, Dictionary<string, string>? Info);
