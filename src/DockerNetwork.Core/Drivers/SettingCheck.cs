using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Drivers;

/// <summary>Finds settings of a new network that exclude each other, by the engine's rules (moby/moby
/// libnetwork/network.go, validateConfiguration), and names both.</summary>
internal static class SettingCheck
{
    /// <summary>Checks a new network.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid; AddressInvalid for a subnet of a family that is
    /// switched off.</exception>
    internal static void Network(NetworkRequest request)
    {
        if (request.ConfigOnly)
            Apart(
                "-ConfigOnly",
                "a network that holds settings for others has none of its own beside addresses, options and labels",
                Operating(request));

        if (request.ConfigFrom is not null)
            Apart("-ConfigFrom", $"network '{request.ConfigFrom}' has all the settings", Configuring(request));

        if (request.Ingress)
            Apart(
                "-Ingress", "plain containers cannot join the routing mesh",
                request.Attachable ? ["-Attachable"] : []);

        Families(request);
    }

    /// <summary>Checks that the network has addresses of at least one family.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid.</exception>
    internal static void HasAddresses(NetworkRequest request)
    {
        if (request.EnableIPv4 == false && request.EnableIPv6 != true && !request.ConfigOnly)
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                "-NoIPv4 needs -IPv6: a network has IPv4 or IPv6 addresses. Add -IPv6, or leave -NoIPv4 out.");
    }

    private static IEnumerable<string> Operating(NetworkRequest request) => Given(
        ("-Ingress", request.Ingress), ("-Internal", request.Internal), ("-Attachable", request.Attachable),
        ("-Scope", request.Scope is not null), ("-ConfigFrom", request.ConfigFrom is not null));

    private static IEnumerable<string> Configuring(NetworkRequest request) => Given(
        ("-Subnet", request.Pools.Count > 0),
        ("-Option", request.Options.Count > 0),
        ("-Label", request.Labels.Count > 0),
        ("-IPv6", request.EnableIPv6 == true),
        ("-NoIPv4", request.EnableIPv4 == false),
        ("-IpamDriver", request.IpamDriver is not null),
        ("-IpamOption", request.IpamOptions.Count > 0));

    private static IEnumerable<string> Given(params (string Name, bool IsGiven)[] settings) =>
        settings.Where(setting => setting.IsGiven).Select(setting => setting.Name);

    private static void Apart(string setting, string reason, IEnumerable<string> others)
    {
        string[] clashing = [.. others];
        if (clashing.Length > 0)
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"{setting} and {string.Join(", ", clashing)} exclude each other: {reason}. Leave {setting} or "
                    + $"{string.Join(", ", clashing)} out.");
    }

    /// <summary>Rejects a subnet of a family that is switched off. The engine accepts such a subnet and ignores
    /// it.</summary>
    private static void Families(NetworkRequest request)
    {
        foreach (IpPrefix subnet in request.Pools.Select(pool => IpPrefix.Parse(pool.Subnet)).OfType<IpPrefix>())
        {
            bool isIPv6 = subnet.IsIPv6;
            if (isIPv6 ? request.EnableIPv6 == false : request.EnableIPv4 == false)
                throw new DockerNetworkException(
                    FailureKind.AddressInvalid,
                    $"-Subnet {subnet} and {(isIPv6 ? "-IPv6:$false" : "-NoIPv4")} exclude each other. Leave one of "
                        + "them out.");
        }
    }
}
