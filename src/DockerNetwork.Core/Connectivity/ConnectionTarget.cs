using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Connectivity;

/// <summary>The target to reach.</summary>
/// <param name="Text">A name or an address as it was given.</param>
/// <param name="Container">The container, if one was given. The test then uses its name on a network that it shares
/// with the client.</param>
internal sealed record ConnectionTarget(string Text, ResourceId? Container);
