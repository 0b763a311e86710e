using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Finds host ports that a container is to publish and another container has already.</summary>
internal static class HostPorts
{
    /// <summary>Finds the first taken port and the container that has it.</summary>
    /// <param name="wanted">The ports to publish. A port that the engine chooses is never taken.</param>
    /// <param name="containers">The other containers, as listed.</param>
    /// <returns>Null if no port is taken.</returns>
    internal static (PublishedPort Port, Container Holder)? FindTaken(
        IEnumerable<PortRequest> wanted, IEnumerable<Container> containers) => (
        from container in containers
        from port in container.Ports
        where wanted.Any(request => IsSame(request, port))
        select ((PublishedPort, Container)?)(port, container)).FirstOrDefault();

    private static bool IsSame(PortRequest request, PublishedPort port) =>
        request.HostPort is > 0 && request.HostPort == port.HostPort && request.Protocol == port.Protocol
        && (IsAny(request.HostAddress) || IsAny(port.HostAddress) || request.HostAddress == port.HostAddress);

    private static bool IsAny(string? address) => address is null or "" or "0.0.0.0" or "::";
}
