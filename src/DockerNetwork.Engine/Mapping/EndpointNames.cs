namespace DockerNetwork.Engine.Mapping;

/// <summary>The rule of names for engines that do not list them (moby/moby daemon/container_operations.go, buildEndpointDNSNames).</summary>
internal static class EndpointNames
{
    internal static IReadOnlyList<string> Build(string containerName, IEnumerable<string> aliases, string containerId, string hostname) =>
        [.. new[] { containerName }.Concat(aliases).Append(ShortIds.Of(containerId)).Append(hostname).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    internal static IReadOnlyList<string> WithoutAdded(IReadOnlyList<string> aliases, string containerId, string hostname)
    {
        List<string> given = [.. aliases];
        string shortId = ShortIds.Of(containerId);
        if (given.Count > 1 && given[given.Count - 1] == hostname && given.IndexOf(shortId) is >= 0 and int index && index < given.Count - 1)
            given.RemoveAt(given.Count - 1);
        if (given.Count > 0 && given[given.Count - 1] == shortId)
            given.RemoveAt(given.Count - 1);

        return given;
    }
}
