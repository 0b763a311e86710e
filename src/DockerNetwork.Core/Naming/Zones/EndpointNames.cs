namespace DockerNetwork.Core.Naming.Zones;

/// <summary>Determines the names that a network's DNS has for an endpoint, and the aliases that were given for it. Some
/// engines do not list both: engines before API 1.44 have no <c>DNSNames</c>, and engines before API 1.45 add names of
/// their own to <c>Aliases</c>.</summary>
internal static class EndpointNames
{
    /// <summary>Lists the names in the engine's order: container name, aliases as given, short id, hostname. Each name
    /// occurs once (moby/moby daemon/container_operations.go, buildEndpointDNSNames). A reverse lookup returns the
    /// first name.</summary>
    /// <param name="containerName">The container's name, with or without its leading slash. Empty for a container that
    /// an engine before 25 (API 1.44) named itself, because the DNS of that engine does not resolve such a name
    /// (libnetwork's anonymous endpoints).</param>
    /// <param name="aliases">The aliases, in the order they were given.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <param name="hostname">The container's hostname; empty for none.</param>
    /// <returns>The names. Names that differ only in case are separate names, as in the engine.</returns>
    public static IReadOnlyList<string> Build(
        string containerName, IEnumerable<string> aliases, string containerId, string hostname)
    {
        List<string> names = [];
        AddOnce(names, WithoutSlash(containerName));
        foreach (string alias in aliases)
            AddOnce(names, alias);

        AddOnce(names, ShortIds.Of(containerId));
        AddOnce(names, hostname);
        return names;
    }

    /// <summary>Removes the names that an engine before API 1.45 appends to an endpoint's <c>Aliases</c>. The engine
    /// appends the short id and then the hostname, each unless it is an alias already (moby/moby v20.10
    /// daemon/container_operations.go, updateNetworkConfig; v26 daemon/inspect.go).</summary>
    /// <param name="aliases">The aliases as the engine lists them.</param>
    /// <param name="containerId">The container's full or short id.</param>
    /// <param name="hostname">The container's hostname.</param>
    /// <returns>The aliases that were given, in their order. A short id that a user gave as the last alias looks like
    /// an appended one and is removed too.</returns>
    public static IReadOnlyList<string> WithoutAdded(IReadOnlyList<string> aliases, string containerId, string hostname)
    {
        string shortId = ShortIds.Of(containerId);
        int end = aliases.Count;
        if (end > 1 && aliases[end - 1] == hostname && aliases.Take(end - 1).Contains(shortId))
            end--;
        if (end > 0 && aliases[end - 1] == shortId)
            end--;

        return [.. aliases.Take(end)];
    }

    private static string WithoutSlash(string name) =>
        name.StartsWith("/", StringComparison.Ordinal) ? name.Substring(1) : name;

    private static void AddOnce(List<string> names, string name)
    {
        if (name.Length > 0 && !names.Contains(name))
            names.Add(name);
    }
}
