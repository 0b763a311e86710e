using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Converts the settings of a network to the API's form. An empty text leaves the choice to the
/// engine.</summary>
internal static class NetworkRequestMapping
{
    /// <summary>The first version in which network names are unique. Earlier engines check the name only on
    /// request.</summary>
    private static readonly Version NamesAreUnique = new(1, 44);

    private static readonly Version KnowsIPv4 = new(1, 48);

    internal static NetworkCreationParameters Map(NetworkRequest request, Version api) => new()
    {
        Name = request.Name,
        CheckDuplicate = api < NamesAreUnique ? true : null,
        Driver = request.Driver ?? "",
        Scope = request.Scope ?? "",
        // Leaves the field out for older engines, which always have IPv4. Requirements refuses a network without it.
        EnableIPv4 = api < KnowsIPv4 ? null : request.EnableIPv4,
        EnableIPv6 = api < KnowsIPv4 ? request.EnableIPv6 ?? false : request.EnableIPv6,
        Internal = request.Internal,
        Attachable = request.Attachable,
        Ingress = request.Ingress,
        ConfigOnly = request.ConfigOnly,
        ConfigFrom = request.ConfigFrom is null ? null : new ConfigReference { Network = request.ConfigFrom },
        IPAM = Ipam(request),
        Options = new Dictionary<string, string>(request.Options),
        Labels = new Dictionary<string, string>(request.Labels),
    };

    private static IPAM Ipam(NetworkRequest request) => new()
    {
        Driver = request.IpamDriver ?? "default",
        Options = new Dictionary<string, string>(request.IpamOptions),
        Config = [.. request.Pools.Select(Pool)],
    };

    private static IPAMConfig Pool(NetworkPool pool) => new()
    {
        Subnet = pool.Subnet,
        IPRange = pool.IPRange ?? "",
        Gateway = pool.Gateway ?? "",
        AuxAddress = new Dictionary<string, string>(pool.AuxAddresses),
    };
}
