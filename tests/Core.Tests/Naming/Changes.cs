using CsCheck;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Generated changes of a generated engine.</summary>
internal static class Changes
{
    public static readonly Gen<(World World, NamingSnapshot After, string Said)> Any =
        from made in Topologies.Engines
        from kind in Gen.Int[0, 5]
        from container in Gen.Int[0, 99]
        from network in Gen.Int[0, Topologies.PredefinedNames.Length - 1]
        from alias in Gen.OneOf(Topologies.Words)
        from priority in Gen.Int[0, 1]
        select Apply(made.World, kind, container, network, alias, priority);

    private static (World World, NamingSnapshot After, string Said) Apply(
        World world, int kind, int container, int network, string alias, int priority)
    {
        NamingSnapshot before = world.Snapshot;
        Container one = before.Containers[container % before.Containers.Count].Container;
        Network other = before.Networks[network];
        EndpointRequest request = new()
        {
            Aliases = new([alias]), GatewayPriority = priority, IPv4Address = priority == 0 ? null : "10.99.0.1",
        };
        NamingSnapshot after = kind switch
        {
            0 => SimulatedChange.Connect(before, other.Id, one.Id, request),
            1 => SimulatedChange.Disconnect(before, other.Id, one.Id),
            2 => SimulatedChange.RemoveNetwork(before, other.Id),
            3 => SimulatedChange.Start(before, one.Id),
            4 => SimulatedChange.Stop(before, one.Id),
            _ => SimulatedChange.RemoveContainer(before, one.Id),
        };
        return (world, after, $"change {kind}: {one.Name}, {other.Name}, {alias}");
    }
}
