using DockerNetwork.Core.Naming;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Adds to an endpoint the aliases that were given and the names that answer, whatever the engine's version
/// tells of them.</summary>
internal sealed class EndpointNaming(Version api, bool isWindows)
{
    /// <summary>From here on <c>DNSNames</c> are listed.</summary>
    private static readonly Version ListsNames = new(1, 44);

    /// <summary>From here on <c>Aliases</c> are the given ones alone.</summary>
    private static readonly Version ListsGivenAliases = new(1, 45);

    internal NetworkEndpoint Name(
        NetworkEndpoint endpoint, JsonObjectReader settings, Container container, string hostname)
    {
        IReadOnlyList<string> listed = settings.Texts("Aliases"u8);
        IReadOnlyList<string> aliases =
            api < ListsGivenAliases ? EndpointNames.WithoutAdded(listed, container.Id, hostname) : listed;
        return endpoint with
        {
            Aliases = new ItemList<string>(aliases),
            DnsNames = new ItemList<string>(Names(endpoint, settings, aliases, hostname)),
        };
    }

    /// <summary>Of a container that has not run yet no engine lists names, so they are worked out for it too.</summary>
    private IReadOnlyList<string> Names(
        NetworkEndpoint endpoint, JsonObjectReader settings, IReadOnlyList<string> aliases, string hostname)
    {
        if (api >= ListsNames && settings.Texts("DNSNames"u8) is { Count: > 0 } names)
            return names;

        return HasNames(endpoint.Network)
            ? EndpointNames.Build(endpoint.Container, aliases, endpoint.ContainerId, hostname)
            : [];
    }

    /// <summary>Networks that Docker makes have no names (moby/moby runconfig/hostconfig_unix.go, IsUserDefined); on
    /// Windows its nat has (daemon/container_operations_windows.go, serviceDiscoveryOnDefaultNetwork).</summary>
    private bool HasNames(string network) =>
        isWindows ? network is not ("none" or "default") : network is not ("bridge" or "host" or "none" or "default");
}
