using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Writes the settings of a network as the API wants them. An empty text leaves the choice to the
/// engine.</summary>
internal static class NetworkRequestMapping
{
    /// <summary>The version from which two networks cannot have one name; engines before it look for the name only
    /// where they are told to.</summary>
    private static readonly Version NamesAreUnique = new(1, 44);

    private static readonly Version KnowsIPv4 = new(1, 48);

    internal static NetworkCreationParameters Map(NetworkRequest request, Version api) => new()
    {
        Name = request.Name,
        CheckDuplicate = api < NamesAreUnique ? true : null,
        Driver = request.Driver ?? "",
        Scope = request.Scope ?? "",
        // An older engine has IPv4 always, and is not asked for less: see Requirements.
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
