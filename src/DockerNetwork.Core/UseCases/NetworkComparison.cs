using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Compares a network that is there with one that was asked for. What was not asked for is not compared.</summary>
internal static class NetworkComparison
{
    /// <summary>Lets a network pass that has every setting that was asked for.</summary>
    /// <exception cref="DockerNetworkException">NetworkDiffers, naming each setting with both values.</exception>
    internal static void Demand(NetworkRequest request, Network there)
    {
        string[] differences = [.. Differences(request, there)];
        if (differences.Length > 0)
            throw new DockerNetworkException(
                FailureKind.NetworkDiffers,
                $"There is a network '{there.Name}' ({there.ShortId}), but not as asked for: {string.Join("; ", differences)}. Remove it first, choose another name, or ask for what is there.");
    }

    /// <summary>The settings that differ, each as <c>Name is x, not y</c>.</summary>
    internal static IEnumerable<string> Differences(NetworkRequest request, Network there)
    {
        IEnumerable<string?> settings =
        [
            Differ("Driver", request.Driver, there.Driver),
            Differ("Scope", request.Scope, there.Scope),
            Differ("IPAM driver", request.IpamDriver, there.IpamDriver),
            Differ("EnableIPv4", request.EnableIPv4, there.EnableIPv4),
            Differ("EnableIPv6", request.EnableIPv6, there.EnableIPv6),
            Differ("Internal", Asked(request.Internal), there.Internal),
            Differ("Attachable", Asked(request.Attachable), there.Attachable),
            Differ("Ingress", Asked(request.Ingress), there.Ingress),
            Differ("ConfigOnly", Asked(request.ConfigOnly), there.ConfigOnly),
            Differ("ConfigFrom", request.ConfigFrom, there.ConfigFrom),
        ];
        return settings.OfType<string>()
            .Concat(Maps("option", request.Options, there.Options))
            .Concat(Maps("IPAM option", request.IpamOptions, there.IpamOptions))
            .Concat(Maps("label", request.Labels, there.Labels))
            .Concat(Pools(request, there));
    }

    private static bool? Asked(bool value) => value ? true : null;

    private static string? Differ<T>(string name, T? asked, T? there) =>
        asked is null || Equals(asked, there) ? null : $"{name} is {there?.ToString() ?? "not set"}, not {asked}";

    private static IEnumerable<string> Maps(string kind, StringMap asked, StringMap there) =>
        from pair in asked
        let value = there.TryGetValue(pair.Key, out string? found) ? found : null
        where value != pair.Value
        select $"{kind} {pair.Key} is {(value is null ? "not set" : $"'{value}'")}, not '{pair.Value}'";

    private static IEnumerable<string> Pools(NetworkRequest request, Network there)
    {
        foreach (NetworkPool asked in request.Pools.Where(pool => IpPrefix.Parse(pool.Subnet)?.IsUnspecified != true))
        {
            NetworkPool? found = there.Pools.FirstOrDefault(pool => Equals(IpPrefix.Parse(pool.Subnet), IpPrefix.Parse(asked.Subnet)));
            if (found is null)
            {
                yield return $"subnet is {(there.Pools.Count == 0 ? "not set" : there.Pools)}, not {asked.Subnet}";
                continue;
            }

            if (Differ("range", asked.IPRange, found.IPRange) is string range)
                yield return range;

            if (Differ("gateway", asked.Gateway, found.Gateway) is string gateway)
                yield return gateway;

            foreach (string aux in Maps("auxiliary address", asked.AuxAddresses, found.AuxAddresses))
                yield return aux;
        }
    }
}
