using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Who is to be reached.</summary>
/// <param name="Text">A name or an address as it was given.</param>
/// <param name="Container">The container where one was given; its name on a network that it shares with the client is
/// meant.</param>
internal sealed record ConnectionTarget(string Text, ResourceId? Container);
