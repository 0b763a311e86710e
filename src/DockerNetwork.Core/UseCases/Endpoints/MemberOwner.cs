using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Identifies the owner of an endpoint that a network's inspect lists. The engine keys the endpoint by the
/// owner of its sandbox. The key is a container's id of 64 hexadecimal digits, or the name of a sandbox of the engine
/// itself, such as <c>ingress-sbox</c> and <c>lb-NETWORK</c> of a swarm, or that of an image build. The key of an
/// endpoint without a sandbox is <c>ep-ID</c> (moby/moby daemon/network.go, buildContainerAttachments;
/// libnetwork/service_linux.go and ingress.go; API 1.41 to 1.52).</summary>
internal static class MemberOwner
{
    private const string GhostPrefix = "ep-";
    private const int ContainerIdLength = 64;

    /// <summary>True if an endpoint has no owner: it has no sandbox, or the sandbox of a container that is
    /// gone.</summary>
    /// <param name="member">The endpoint.</param>
    /// <param name="containers">The ids of all containers.</param>
    internal static bool IsGhost(NetworkMember member, ISet<string> containers) =>
        HasNoSandbox(member) || (IsContainer(member) && !containers.Contains(member.Id));

    /// <summary>True if an endpoint has no sandbox. The engine removes such an endpoint by its name only (moby/moby
    /// daemon/container_operations.go, ForceEndpointDelete).</summary>
    internal static bool HasNoSandbox(NetworkMember member) =>
        member.Id.StartsWith(GhostPrefix, StringComparison.Ordinal);

    /// <summary>True if an endpoint is in the sandbox of a container, and not in a sandbox of the engine
    /// itself.</summary>
    internal static bool IsContainer(NetworkMember member) =>
        member.Id.Length == ContainerIdLength && member.Id.All(Uri.IsHexDigit);

    /// <summary>True if an endpoint of docker_gwbridge is the outbound connection that the engine gave a container or
    /// the routing mesh. The container's own settings do not name it (moby/moby
    /// libnetwork/default_gateway.go).</summary>
    /// <param name="member">An endpoint of docker_gwbridge.</param>
    /// <param name="container">The name of the container that owns it; null for none.</param>
    internal static bool IsWayOut(NetworkMember member, string? container) =>
        !HasNoSandbox(member) && member.Name != container
            && member.Name.StartsWith(PredefinedNames.GatewayPrefix, StringComparison.Ordinal);

    /// <summary>Leaves out the endpoints that are not a container's own: outbound connections, load balancers and the
    /// routing mesh.</summary>
    /// <param name="network">A network, as an inspect returns it.</param>
    internal static Network WithContainersOnly(Network network)
    {
        bool isGateway = network.Name == PredefinedNames.GatewayBridge;
        return network with { Containers =
            new(network.Containers.Where(member => IsContainer(member) && !(isGateway && IsWayOut(member, null)))) };
    }
}
