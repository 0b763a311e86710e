using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Finds a container that has a port of the host which another one is to publish.</summary>
internal static class HostPorts
{
    /// <summary>Finds the first port that is taken, and by whom.</summary>
    /// <param name="wanted">The ports to publish; those that the engine is to choose are never taken.</param>
    /// <param name="containers">The other containers, from a list.</param>
    /// <returns>Null where none is.</returns>
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
