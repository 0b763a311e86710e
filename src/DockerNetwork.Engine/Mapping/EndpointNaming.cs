using DockerNetwork.Core.Naming;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Adds the requested aliases and the DNS names to an endpoint, for every engine version.</summary>
internal sealed class EndpointNaming(Version api, bool isWindows)
{
    /// <summary>The first version that lists <c>DNSNames</c>.</summary>
    private static readonly Version ListsNames = new(1, 44);

    /// <summary>The first version in which <c>Aliases</c> holds only the requested ones.</summary>
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

    /// <summary>Returns the DNS names. No engine lists them for a container that has not run yet, so the module derives
    /// them for it too.</summary>
    private IReadOnlyList<string> Names(
        NetworkEndpoint endpoint, JsonObjectReader settings, IReadOnlyList<string> aliases, string hostname)
    {
        if (api >= ListsNames && settings.Texts("DNSNames"u8) is { Count: > 0 } names)
            return names;

        return HasNames(endpoint.Network)
            ? EndpointNames.Build(endpoint.Container, aliases, endpoint.ContainerId, hostname)
            : [];
    }

    /// <summary>True if the network has names. Docker's predefined networks have none (moby/moby
    /// runconfig/hostconfig_unix.go, IsUserDefined), except nat on Windows (daemon/container_operations_windows.go,
    /// serviceDiscoveryOnDefaultNetwork).</summary>
    private bool HasNames(string network) =>
        isWindows ? network is not ("none" or "default") : network is not ("bridge" or "host" or "none" or "default");
}
