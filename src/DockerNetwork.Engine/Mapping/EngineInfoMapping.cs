using Docker.DotNet.Models;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Combines the two responses of an engine about itself into one description.</summary>
internal static class EngineInfoMapping
{
    internal static EngineInfo Map(
        VersionResponse version, SystemInfoResponse info, Version spoken, EngineReference engine) =>
        new()
    {
        Name = info.Name,
        Version = version.Version,
        ApiVersion = Number(version.APIVersion),
        MinApiVersion = Number(version.MinAPIVersion),
        NegotiatedApiVersion = spoken,
        OSType = info.OSType,
        OperatingSystem = info.OperatingSystem,
        Architecture = info.Architecture,
        NetworkDrivers = ResponseText.List(info.Plugins?.Network),
        SwarmState = ResponseText.OrNull(info.Swarm?.LocalNodeState) ?? "inactive",
        SwarmManager = info.Swarm?.ControlAvailable ?? false,
        SwarmNodeId = ResponseText.OrNull(info.Swarm?.NodeID),
        AddressPools = Pools(info, Number(version.APIVersion)),
        FirewallBackend = info.FirewallBackend is { } firewall ? Map(firewall) : null,
        Containers = (int)info.Containers,
        ContainersRunning = (int)info.ContainersRunning,
        Engine = engine,
    };

    private static Version Number(string? text) =>
        Version.TryParse(text, out Version? version) ? version : new Version(0, 0);

    private static ItemList<AddressPool> Pools(SystemInfoResponse info, Version api)
    {
        ItemList<AddressPool> listed = new((info.DefaultAddressPools ?? [])
            .Select(pool => new AddressPool { Base = pool.Base, Size = (int)pool.Size }));
        return info.OSType == "windows" ? listed : DefaultPools.Of(listed, api, info.ID ?? "");
    }

    /// <summary>Maps a firewall backend. Each detail is a pair of a label and a value.</summary>
    private static FirewallBackend Map(FirewallInfo firewall) => new()
    {
        Driver = firewall.Driver ?? "",
        Info = new StringMap((firewall.Info ?? [])
            .Where(pair => pair?.Length == 2)
            .Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]))),
    };
}
