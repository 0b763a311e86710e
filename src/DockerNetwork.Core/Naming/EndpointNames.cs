namespace DockerNetwork.Core.Naming;

/// <summary>The names that a network's DNS has for an endpoint, and the aliases that were given for it, worked out for
/// engines that do not list both (before API 1.44 there are no <c>DNSNames</c>, and before API 1.45 <c>Aliases</c>
/// holds names that the engine added).</summary>
public static class EndpointNames
{
    /// <summary>Lists the names in the engine's order: container name, aliases as given, short id, hostname; each once
    /// (moby/moby daemon/container_operations.go, buildEndpointDNSNames). The first one is what a reverse look-up
    /// answers.</summary>
    /// <param name="containerName">The container's name, with or without its leading slash. Empty for a container that
    /// an engine before 25 (API 1.44) named itself: such a name does not answer there (libnetwork's anonymous
    /// endpoints).</param>
    /// <param name="aliases">The aliases, in the order they were given.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <param name="hostname">The container's hostname; empty for none.</param>
    /// <returns>The names. Two that differ in case only are two names, as in the engine.</returns>
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

    /// <summary>Takes away what an engine before API 1.45 adds to the end of an endpoint's <c>Aliases</c>: the short
    /// id, then the hostname, each where it is not an alias already (moby/moby v20.10 daemon/container_operations.go,
    /// updateNetworkConfig; v26 daemon/inspect.go).</summary>
    /// <param name="aliases">The aliases as the engine lists them.</param>
    /// <param name="containerId">The container's full or short id.</param>
    /// <param name="hostname">The container's hostname.</param>
    /// <returns>The aliases that were given, in their order. A short id that was given as an alias by hand cannot be
    /// told from an added one when it comes last, and is taken away.</returns>
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
