using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>A network and a container that are to be connected, with the objects that they were given as.</summary>
/// <param name="Network">The network.</param>
/// <param name="Container">The container.</param>
/// <param name="GivenNetwork">The object that named the network, as it was then; null for a text or another
/// object.</param>
/// <param name="GivenContainer">The object that named the container, likewise.</param>
internal sealed record ConnectPair(
    ResourceId Network, ResourceId Container, Network? GivenNetwork, Container? GivenContainer);
