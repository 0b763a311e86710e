using CsCheck;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Generates engines with few names for many objects, so that names collide.</summary>
internal static class Topologies
{
    public static readonly string[] PredefinedNames = ["a", "b", "B", "c.d", "d", "bridge"];

    public static readonly string[] Words = ["db", "web", "Web", "cache.x", "a", "tasks.web", "x", "x.c"];

    private static readonly string[] Versions = ["1.41", "1.45", "1.47", "1.48", "1.52"];

    private static readonly string[] States = ["running", "running", "running", "paused", "exited", "created"];

    private static readonly Gen<string> Word = Gen.OneOf(Words);

    private static readonly Gen<Place> PlaceGen =
        from network in Gen.Int[0, PredefinedNames.Length - 1]
        from host in Gen.Int[1, 6]
        from families in Gen.Int[0, 4]
        from aliases in Word.Array[0, 2]
        from link in Gen.Int[0, 5]
        from target in Word
        from alias in Word
        from priority in Gen.Int[-1, 1]
        from gateways in Gen.Int[0, 3]
        select new Place(
            PredefinedNames[network],
            families == 0 ? null : $"10.{network}.0.{host}",
            families is 0 or 1 ? $"fd00:{network + 1}::{host}" : null)
        {
            Aliases = aliases,
            Links = link == 0 ? [$"{target}:{alias}"] : [],
            Priority = priority == -1 ? 0 : priority,
            Gateway = (gateways & 1) == 0 ? "10.0.0.254" : null,
            Gateway6 = gateways > 1 ? "fe80::1" : null,
        };

    private static readonly Gen<(string State, Place[] Places)> ContainerGen = Gen.Select(
        Gen.OneOf(States), PlaceGen.Array[0, 4]);

    public static readonly Gen<(Version Api, World World)> Engines =
        from api in Gen.OneOf(Versions)
        from flags in Gen.Int[0, 3].Array[PredefinedNames.Length]
        from names in Gen.Shuffle(Words)
        from containers in ContainerGen.Array[1, 6]
        select (new Version(api), Build(new Version(api), flags, names, containers));

    private static World Build(Version api, int[] flags, string[] names, (string State, Place[] Places)[] containers)
    {
        World world = new(NamingRules.For(api, isWindows: false));
        for (int i = 0; i < PredefinedNames.Length; i++)
            world.Net(PredefinedNames[i], isInternal: flags[i] == 0, ipv6: flags[i] > 1);

        for (int i = 0; i < containers.Length; i++)
        {
            (string state, Place[] places) = containers[i];
            Place[] distinct =
            [
                .. places
                    .DistinctBy(place => place.Network)
                    .Select(place => state is "running" or "paused" ? place : place with { IPv4 = null, IPv6 = null })];
            world.Add(names[i], new(), state, distinct);
        }

        return world;
    }

    public static string Describe((Version Api, World World) made)
    {
        IEnumerable<string> endpoints = made.World.Snapshot.Containers.SelectMany(container =>
            container.Container.Endpoints.Select(endpoint =>
            $"{endpoint} {endpoint.State} {endpoint.IPv4Address} {endpoint.IPv6Address} [{endpoint.DnsNames}] links "
                + $"[{endpoint.Links}] priority {endpoint.GatewayPriority} gateways {endpoint.Gateway} "
                + $"{endpoint.IPv6Gateway}"));
        return $"API {made.Api}; {string.Join("; ", made.World.Snapshot.Networks.Select(n => $"{n.Name} internal {n.Internal} IPv6 {n.EnableIPv6}"))}\n{string.Join('\n', endpoints)}";
    }
}
