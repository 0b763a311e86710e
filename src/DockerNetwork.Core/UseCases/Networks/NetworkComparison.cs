using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Compares an existing network with a request. Ignores settings that were not requested.</summary>
internal static class NetworkComparison
{
    /// <summary>Accepts a network that has every requested setting.</summary>
    /// <exception cref="DockerNetworkException">NetworkDiffers, naming each setting with both values.</exception>
    internal static void Demand(NetworkRequest request, Network there)
    {
        string[] differences = [.. Differences(request, there)];
        if (differences.Length > 0)
            throw new DockerNetworkException(
                FailureKind.NetworkDiffers,
                $"There is a network '{there.Name}' ({there.ShortId}), but with other settings: "
                    + $"{string.Join("; ", differences)}. Remove it first, choose another name, or ask for what is "
                    + "there.");
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
        asked is null || Equals(asked, there) ? null : Difference(name, asked, there);

    private static string Difference<T>(string name, T asked, T? there) =>
        $"{name} is {there?.ToString() ?? "not set"}, not {asked}";

    private static IEnumerable<string> Maps(
        string kind, StringMap asked, StringMap there, Func<string?, string?, bool>? areSame = null) =>
        from pair in asked
        let value = there.TryGetValue(pair.Key, out string? found) ? found : null
        where !(areSame ?? string.Equals)(value, pair.Value)
        select $"{kind} {pair.Key} is {(value is null ? "not set" : $"'{value}'")}, not '{pair.Value}'";

    private static IEnumerable<string> Pools(NetworkRequest request, Network there) =>
        request.Pools.SelectMany(asked => IpPrefix.Parse(asked.Subnet) is { IsUnspecified: true } size
            ? Size(size, there)
            : Pool(asked, there));

    /// <summary>Compares the prefix length and the family of a subnet that the engine chose (Engine 29).</summary>
    private static IEnumerable<string> Size(IpPrefix asked, Network there)
    {
        IpPrefix[] subnets = [.. there.Pools.Select(pool => IpPrefix.Parse(pool.Subnet)).OfType<IpPrefix>()];
        return Array.Exists(subnets, subnet => subnet.IsIPv6 == asked.IsIPv6 && subnet.Length == asked.Length)
            ? []
            : [$"subnet is {Shown(there.Pools)}, not one of /{asked.Length}"];
    }

    private static IEnumerable<string> Pool(NetworkPool asked, Network there)
    {
        NetworkPool? found = there.Pools.FirstOrDefault(pool => IpPrefix.AreSame(pool.Subnet, asked.Subnet));
        if (found is null)
            return [$"subnet is {Shown(there.Pools)}, not {asked.Subnet}"];

        IEnumerable<string?> parts =
        [
            asked.IPRange is null || IpPrefix.AreSame(asked.IPRange, found.IPRange)
                ? null : Difference("range", asked.IPRange, found.IPRange),
            asked.Gateway is null || IpPrefix.AreSameAddress(asked.Gateway, found.Gateway)
                ? null : Difference("gateway", asked.Gateway, found.Gateway),
        ];
        return parts.OfType<string>().Concat(
            Maps("auxiliary address", asked.AuxAddresses, found.AuxAddresses, IpPrefix.AreSameAddress));
    }

    private static object Shown(ItemList<NetworkPool> pools) => pools.Count == 0 ? "not set" : pools;
}
