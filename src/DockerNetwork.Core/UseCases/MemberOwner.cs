using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Tells who is behind an endpoint that a network's inspect lists. The engine keys it by the owner of its
/// sandbox: a container's id of 64 hexadecimal digits, or one of the engine's own, such as <c>ingress-sbox</c> and
/// <c>lb-NETWORK</c> of a swarm, or that of an image's build; and by <c>ep-ID</c> where the endpoint has no sandbox
/// (moby/moby daemon/network.go, buildContainerAttachments; libnetwork/service_linux.go and ingress.go; API 1.41 to
/// 1.52).</summary>
internal static class MemberOwner
{
    private const string GhostPrefix = "ep-";
    private const int ContainerIdLength = 64;

    /// <summary>Tells that nothing is behind an endpoint: it has no sandbox, or that of a container that is
    /// gone.</summary>
    /// <param name="member">The endpoint.</param>
    /// <param name="containers">The ids of all containers.</param>
    internal static bool IsGhost(NetworkMember member, ISet<string> containers) =>
        HasNoSandbox(member) || (IsContainer(member) && !containers.Contains(member.Id));

    /// <summary>Tells that an endpoint has no sandbox. The engine takes such a one off by its name only (moby/moby
    /// daemon/container_operations.go, ForceEndpointDelete).</summary>
    internal static bool HasNoSandbox(NetworkMember member) =>
        member.Id.StartsWith(GhostPrefix, StringComparison.Ordinal);

    /// <summary>Tells that an endpoint is in the sandbox of a container, and not in one of the engine's own.</summary>
    internal static bool IsContainer(NetworkMember member) =>
        member.Id.Length == ContainerIdLength && member.Id.All(Uri.IsHexDigit);

    /// <summary>Tells that an endpoint of docker_gwbridge is the way out that the engine gave a container or the
    /// routing mesh. The container's own settings do not name it (moby/moby libnetwork/default_gateway.go).</summary>
    /// <param name="member">An endpoint of docker_gwbridge.</param>
    /// <param name="container">The name of the container behind it; null for none.</param>
    internal static bool IsWayOut(NetworkMember member, string? container) =>
        !HasNoSandbox(member) && member.Name != container
            && member.Name.StartsWith(PredefinedNames.GatewayPrefix, StringComparison.Ordinal);

    /// <summary>Leaves out what is no container's place on the network: ways out, load balancers and the routing
    /// mesh.</summary>
    /// <param name="network">A network as an inspect gives it.</param>
    internal static Network WithContainersOnly(Network network)
    {
        bool isGateway = network.Name == PredefinedNames.GatewayBridge;
        return network with { Containers =
            new(network.Containers.Where(member => IsContainer(member) && !(isGateway && IsWayOut(member, null)))) };
    }
}
