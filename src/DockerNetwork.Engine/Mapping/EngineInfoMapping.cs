using DockerNetwork.Core.Addressing;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Combines the two responses of an engine about itself into one description.</summary>
internal static class EngineInfoMapping
{
    private static readonly Version Unknown = new(0, 0);

    /// <summary>Adds the versions, and the address pools that follow from them.</summary>
    internal static EngineInfo Complete(EngineInfo info, string id, SpokenVersions versions)
    {
        Version api = versions.Newest ?? Unknown;
        return info with
        {
            Version = versions.Release ?? "",
            ApiVersion = api,
            MinApiVersion = versions.Oldest ?? Unknown,
            AddressPools = info.OSType == "windows" ? info.AddressPools : DefaultPools.Of(info.AddressPools, api, id),
        };
    }

    /// <summary>Maps <c>GET /info</c>.</summary>
    internal static EngineInfo Map(JsonObjectReader info, Version spoken, EngineReference engine)
    {
        JsonObjectReader swarm = info.Object("Swarm"u8);
        return new EngineInfo
        {
            Name = info.Text("Name"u8) ?? "",
            NegotiatedApiVersion = spoken,
            OSType = info.Text("OSType"u8) ?? "",
            OperatingSystem = info.Text("OperatingSystem"u8) ?? "",
            Architecture = info.Text("Architecture"u8) ?? "",
            NetworkDrivers = info.Object("Plugins"u8).Texts("Network"u8),
            SwarmState = ResponseText.OrNull(swarm.Text("LocalNodeState"u8)) ?? "inactive",
            SwarmManager = swarm.Flag("ControlAvailable"u8),
            SwarmNodeId = ResponseText.OrNull(swarm.Text("NodeID"u8)),
            AddressPools = info.List("DefaultAddressPools"u8, Pool),
            FirewallBackend = Firewall(info.Object("FirewallBackend"u8)),
            Containers = info.Int("Containers"u8) ?? 0,
            ContainersRunning = info.Int("ContainersRunning"u8) ?? 0,
            Engine = engine,
        };
    }

    private static AddressPool Pool(JsonObjectReader pool) =>
        new() { Base = pool.Text("Base"u8) ?? "", Size = pool.Int("Size"u8) ?? 0 };

    /// <summary>Maps a firewall backend. Each detail is a pair of a label and a value.</summary>
    private static FirewallBackend? Firewall(JsonObjectReader firewall) => !firewall.IsThere ? null : new()
    {
        Driver = firewall.Text("Driver"u8) ?? "",
        Info = new StringMap(firewall.TextLists("Info"u8)
            .Where(pair => pair.Count == 2)
            .Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]))),
    };
}
