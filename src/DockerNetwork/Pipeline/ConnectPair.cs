using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>A network and a container to connect, with the objects that the user gave.</summary>
/// <param name="Network">The network.</param>
/// <param name="Container">The container.</param>
/// <param name="GivenNetwork">The object that the user gave for the network, as it was then. Null for a text or another
/// object.</param>
/// <param name="GivenContainer">The object that the user gave for the container, likewise.</param>
internal sealed record ConnectPair(
    ResourceId Network, ResourceId Container, Network? GivenNetwork, Container? GivenContainer);
