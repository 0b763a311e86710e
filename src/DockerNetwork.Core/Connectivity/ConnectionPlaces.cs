using System.Net;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Finds the networks and owners of addresses, and the endpoints at which a client reaches
/// containers.</summary>
internal sealed class ConnectionPlaces(NamingSnapshot snapshot)
{
    private const string NewNetwork = "shared";

    /// <summary>Finds the address of a family at which the client reaches a container. It is on the first common
    /// network with one, in the order in which the DNS searches the client's networks. The host reaches every bridge
    /// network.</summary>
    internal static string? Between(DnsClient client, ContainerDetail target, RecordType family) =>
        Common(client, target).Select(endpoint => AddressOf(endpoint, family)).FirstOrDefault(text => text is not null);

    /// <summary>True if the client and the container have no network with addresses in common.</summary>
    internal static bool AreApart(DnsClient client, ContainerDetail target) =>
        !Common(client, target).Any(endpoint =>
            AddressOf(endpoint, RecordType.A) is not null || AddressOf(endpoint, RecordType.AAAA) is not null);

    private static IEnumerable<NetworkEndpoint> Common(DnsClient client, ContainerDetail target) =>
        client.Resolver?.NetworkMode == "host"
            ? target.Container.Endpoints
            : from network in client.Networks
              from endpoint in target.Container.Endpoints
              where endpoint.NetworkId == network.Id
              select endpoint;

    private static string? AddressOf(NetworkEndpoint endpoint, RecordType family) =>
        family == RecordType.A ? endpoint.IPv4Address : endpoint.IPv6Address;

    /// <summary>Finds the client's network that an address is on; null if there is none.</summary>
    internal static Network? NetworkOf(DnsClient client, string address) =>
        IPAddress.TryParse(address, out IPAddress? parsed)
        ? client.Networks.FirstOrDefault(network =>
            network.Pools.Any(pool => IpPrefix.Parse(pool.Subnet ?? "")?.Contains(parsed) == true))
        : null;

    /// <summary>Finds the running container that has an address, on the given network or, without one, on any
    /// network.</summary>
    internal ContainerDetail? OwnerOf(string address, Network? network) => snapshot.Containers.FirstOrDefault(item =>
        item.Container.IsRunning && item.Container.Endpoints.Any(endpoint =>
            (endpoint.IPv4Address == address || endpoint.IPv6Address == address)
            && (network is null || endpoint.NetworkId == network.Id)));

    /// <summary>Returns the commands that connect two containers to a network with names: the same as for a name, or
    /// a new network if neither has one.</summary>
    internal IReadOnlyList<string> Joining(DnsClient client, ContainerDetail target)
    {
        if (client.Resolver!.NetworkMode == "host" || target.NetworkMode == "host")
            return [];

        IReadOnlyList<string> commands = new CommonNetwork(snapshot, client).Commands(target);
        return commands.Count > 0 ? commands : Anew(client.Resolver, target);
    }

    /// <summary>Returns the commands that connect two containers to a new network.</summary>
    internal IReadOnlyList<string> Anew(ContainerDetail client, ContainerDetail target)
    {
        HashSet<string> taken = [.. snapshot.Networks.Select(network => network.Name)];
        string name = Enumerable
            .Range(1, taken.Count + 1)
            .Select(i => i == 1 ? NewNetwork : $"{NewNetwork}-{i}")
            .First(free => !taken.Contains(free));
        return
        [
            CommandText.New(name), .. new[] { client, target }
                .Distinct()
                .SelectMany(one =>
                    (string[])[.. CommonNetwork.Leaving(one), CommandText.Connect(name, one.Container.Name)])];
    }
}
