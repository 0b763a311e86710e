using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes one description of the two answers that an engine gives of itself.</summary>
internal static class EngineInfoMapping
{
    internal static EngineInfo Map(VersionResponse version, SystemInfoResponse info, Version spoken, EngineReference engine) => new()
    {
        Name = info.Name,
        Version = version.Version,
        ApiVersion = Number(version.APIVersion),
        MinApiVersion = Number(version.MinAPIVersion),
        NegotiatedApiVersion = spoken,
        OSType = info.OSType,
        OperatingSystem = info.OperatingSystem,
        Architecture = info.Architecture,
        NetworkDrivers = AnswerText.List(info.Plugins?.Network),
        SwarmState = AnswerText.OrNull(info.Swarm?.LocalNodeState) ?? "inactive",
        SwarmManager = info.Swarm?.ControlAvailable ?? false,
        SwarmNodeId = AnswerText.OrNull(info.Swarm?.NodeID),
        AddressPools = Pools(info.DefaultAddressPools),
        Containers = (int)info.Containers,
        ContainersRunning = (int)info.ContainersRunning,
        Engine = engine,
    };

    private static Version Number(string? text) => Version.TryParse(text, out Version? version) ? version : new Version(0, 0);

    private static ItemList<AddressPool> Pools(IList<NetworkAddressPool>? pools) =>
        new((pools ?? []).Select(pool => new AddressPool { Base = pool.Base, Size = (int)pool.Size }));
}
