namespace DockerNetwork.Core.Naming;

/// <summary>Recognizes Docker's own networks by their names alone, as the engine does.</summary>
internal static class PredefinedNames
{
    /// <summary>The network that gives containers on swarm networks external access (moby/moby libnetwork,
    /// libnGWNetwork).</summary>
    internal const string GatewayBridge = "docker_gwbridge";

    /// <summary>The prefix of the names of endpoints that provide external access (moby/moby
    /// libnetwork/default_gateway.go, gwEPlen).</summary>
    internal const string GatewayPrefix = "gateway_";

    internal const string ContainerPrefix = "container:";

    /// <summary>True if Docker reads the name as "in the network of another container" when it creates a container with
    /// it (moby/moby runconfig/hostconfig.go, validateNetContainerMode: the text before the first colon
    /// decides).</summary>
    internal static bool IsContainerMode(string name) =>
        name == "container" || name.StartsWith(ContainerPrefix, StringComparison.Ordinal);

    /// <summary>True if a container with this network mode has no network of its own, because it uses another
    /// container's or the host's (moby/moby api/types/container/hostconfig.go, IsContainer and IsHost).</summary>
    internal static bool IsShared(string networkMode) =>
        networkMode == "host" || networkMode.StartsWith(ContainerPrefix, StringComparison.Ordinal);

    /// <summary>Gets the reference to the container whose network a container uses: its id, or a name.</summary>
    /// <returns>Null for any other network mode.</returns>
    internal static string? OwnerOf(string networkMode) =>
        networkMode.StartsWith(ContainerPrefix, StringComparison.Ordinal)
            ? networkMode.Substring(ContainerPrefix.Length)
            : null;

    /// <summary>True if containers have names on a network of this name (moby/moby
    /// api/types/container/hostconfig_unix.go and hostconfig_windows.go, IsUserDefined). On Windows, the default
    /// network <c>nat</c> has names too.</summary>
    internal static bool HaveNames(string network, bool isWindows)
    {
        if (network.Length == 0 || network is "default" or "none"
            || network.StartsWith(ContainerPrefix, StringComparison.Ordinal))
            return false;

        return isWindows || network is not ("bridge" or "host");
    }
}
