namespace DockerNetwork.Core.Naming;

/// <summary>Docker's own networks, told by their names alone, as the engine tells them.</summary>
internal static class PredefinedNames
{
    /// <summary>The network that gives containers of a swarm's networks their way out (moby/moby libnetwork,
    /// libnGWNetwork).</summary>
    internal const string GatewayBridge = "docker_gwbridge";

    /// <summary>The beginning of the names of endpoints that give somebody a way out (moby/moby
    /// libnetwork/default_gateway.go, gwEPlen).</summary>
    internal const string GatewayPrefix = "gateway_";

    internal const string ContainerPrefix = "container:";

    /// <summary>Tells a name that Docker reads as "in the network of another container" where a container is made with
    /// it (moby/moby runconfig/hostconfig.go, validateNetContainerMode: the text before the first colon
    /// decides).</summary>
    internal static bool IsContainerMode(string name) =>
        name == "container" || name.StartsWith(ContainerPrefix, StringComparison.Ordinal);

    /// <summary>Tells the network modes of a container that has no network of its own: it is in another container's, or
    /// in the host's (moby/moby api/types/container/hostconfig.go, IsContainer and IsHost).</summary>
    internal static bool IsShared(string networkMode) =>
        networkMode == "host" || networkMode.StartsWith(ContainerPrefix, StringComparison.Ordinal);

    /// <summary>Whether containers have names on a network of this name (moby/moby
    /// api/types/container/hostconfig_unix.go and hostconfig_windows.go, IsUserDefined;
    /// on Windows the default network <c>nat</c> has names too).</summary>
    internal static bool HaveNames(string network, bool isWindows)
    {
        if (network.Length == 0 || network is "default" or "none"
            || network.StartsWith(ContainerPrefix, StringComparison.Ordinal))
            return false;

        return isWindows || network is not ("bridge" or "host");
    }
}
