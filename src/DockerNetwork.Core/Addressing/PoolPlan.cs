using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Combines subnets, ranges, gateways and auxiliary addresses into pools, each part with the subnet it lies
/// in, by the docker CLI's rules (docker/cli cli/command/network/create.go, createIPAMConfig).</summary>
internal static class PoolPlan
{
    /// <summary>Creates the pools.</summary>
    /// <returns>The pools: one per subnet, in the subnets' order.</returns>
    /// <exception cref="DockerNetworkException">AddressInvalid, AddressOverlap (two of the subnets). The message names
    /// both sides.</exception>
    internal static ItemList<NetworkPool> Make(
        IReadOnlyList<string> subnets, IReadOnlyList<string> ranges, IReadOnlyList<string> gateways,
        IReadOnlyDictionary<string, string> auxAddresses)
    {
        List<IpPrefix> homes = [.. subnets.Select(text => Unicast(Subnet("-Subnet", text)))];
        CheckApart(homes);
        Dictionary<IpPrefix, string> rangeOf = Assign(
            "-IPRange", homes, ranges.Select(text => Subnet("-IPRange", text)));
        Dictionary<IpPrefix, string> gatewayOf = Assign(
            "-Gateway", homes, gateways.Select(text => Host("-Gateway", text)));
        ILookup<IpPrefix, KeyValuePair<string, string>> auxOf =
            auxAddresses.ToLookup(pair => Home("-AuxAddress", homes, Host("-AuxAddress", pair.Value)));
        foreach (IpPrefix home in homes)
            ReservedAddresses.Check(home, gatewayOf.TryGetValue(home, out string? own) ? own : null, auxOf[home]);

        return new(homes.Select(home => new NetworkPool
        {
            Subnet = home.ToString(),
            IPRange = rangeOf.TryGetValue(home, out string? range) ? range : null,
            Gateway = gatewayOf.TryGetValue(home, out string? gateway) ? gateway : null,
            AuxAddresses = new StringMap(auxOf[home]),
        }));
    }

    /// <summary>Parses a prefix that a network can have.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static IpPrefix Subnet(string parameter, string text)
    {
        IpPrefix prefix = Prefix(parameter, text);
        return prefix.Equals(prefix.Masked) ? prefix : throw Invalid(
            $"{parameter} {text} has address bits behind its prefix length of {prefix.Length}. Did you mean "
                + $"{prefix.Masked}?");
    }

    /// <summary>Rejects a prefix of multicast addresses. Engines accept one for IPv4, and its containers cannot be
    /// reached.</summary>
    private static IpPrefix Unicast(IpPrefix subnet)
    {
        byte first = subnet.Address.GetAddressBytes()[0];
        bool isMulticast = subnet.IsIPv6 ? first == 0xff : first is >= 0xe0 and < 0xf0;
        return isMulticast
            ? throw Invalid(
                $"-Subnet {subnet} has multicast addresses, which no container can have. Choose another subnet.")
            : subnet;
    }

    private static void CheckApart(List<IpPrefix> homes)
    {
        for (int first = 0; first < homes.Count; first++)
        {
            IpPrefix? other = homes
                .Skip(first + 1)
                .FirstOrDefault(home => home.Overlaps(homes[first]) && !home.IsUnspecified);
            if (other is not null)
                throw new DockerNetworkException(
                    FailureKind.AddressOverlap,
                    $"-Subnet {homes[first]} and -Subnet {other} overlap. Give subnets that do not.");
        }
    }

    /// <summary>Assigns each part to the subnet it lies in. A subnet accepts one part.</summary>
    private static Dictionary<IpPrefix, string> Assign(
        string parameter, List<IpPrefix> homes, IEnumerable<IpPrefix> parts)
    {
        Dictionary<IpPrefix, string> taken = [];
        foreach (IpPrefix part in parts)
        {
            IpPrefix home = Home(parameter, homes, part);
            if (taken.TryGetValue(home, out string? other))
                throw Invalid(
                    $"{parameter} {other} and {parameter} {Show(parameter, part)} are both for the subnet {home}, "
                        + "which takes one.");

            taken.Add(home, Show(parameter, part));
        }

        return taken;
    }

    private static IpPrefix Home(string parameter, List<IpPrefix> homes, IpPrefix part)
    {
        if (homes.Find(home => home.Contains(part)) is IpPrefix found)
            return found;

        string reason =
            homes.Count == 0 ? "there is no -Subnet" : $"it lies in none of the subnets {string.Join(", ", homes)}";
        throw Invalid($"{parameter} {Show(parameter, part)} has no subnet to go to: {reason}.");
    }

    /// <summary>Formats a part. A range keeps its length, even a range of a single address, because the engine reads no
    /// range without it.</summary>
    private static string Show(string parameter, IpPrefix part) =>
        parameter == "-IPRange" ? part.ToString() : part.Address.ToString();

    private static IpPrefix Prefix(string parameter, string text) =>
        IpPrefix.Parse(text)
        ?? throw Invalid(
            $"{parameter} '{text}' is not a valid prefix. Write it as address/length, such as 10.1.0.0/16.");

    private static IpPrefix Host(string parameter, string text) =>
        IpPrefix.ParseAddress(text) is { } address
            ? IpPrefix.Of(address)
            : throw Invalid($"{parameter} '{text}' is not a valid IP address.");

    private static DockerNetworkException Invalid(string message) => new(FailureKind.AddressInvalid, message);
}
