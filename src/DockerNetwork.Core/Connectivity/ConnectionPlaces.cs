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

    /// <summary>Finds the endpoint at which the client reaches a container. The endpoint is on the first common
    /// network, in the order in which the DNS searches the client's networks. The host reaches every bridge
    /// network.</summary>
    internal static NetworkEndpoint? Between(DnsClient client, ContainerDetail target)
    {
        NetworkEndpoint[] addressed =
        [
            .. target.Container.Endpoints.Where(endpoint =>
                endpoint.IPv4Address is not null || endpoint.IPv6Address is not null)];
        return client.Resolver?.NetworkMode == "host"
            ? addressed.FirstOrDefault()
            : client
                .Networks.Select(network => Array.Find(addressed, endpoint => endpoint.NetworkId == network.Id))
                .FirstOrDefault(found => found is not null);
    }

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

    /// <summary>Returns the commands that connect two containers to a network with names: the target's, the client's,
    /// or a new one.</summary>
    internal IReadOnlyList<string> Joining(ContainerDetail client, ContainerDetail target)
    {
        if (client.NetworkMode == "host" || target.NetworkMode == "host")
            return [];
        if (Named(target) is string theirs)
            return [.. Leaving(client), CommandText.Connect(theirs, client.Container.Name)];

        return Named(client) is string own
            ? [.. Leaving(target), CommandText.Connect(own, target.Container.Name)]
            : Anew(client, target);
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
                .SelectMany(one => (string[])[.. Leaving(one), CommandText.Connect(name, one.Container.Name)])];
    }

    /// <summary>Returns the command that takes a container off 'none', because a container on 'none' can join no other
    /// network.</summary>
    private static string[] Leaving(ContainerDetail container) =>
        container.Container.Endpoints.Any(endpoint => endpoint.Network == "none")
            ? [CommandText.Disconnect("none", container.Container.Name)]
            : [];

    private string? Named(ContainerDetail container) =>
        container
            .Container.Endpoints.FirstOrDefault(endpoint =>
                PredefinedNames.HaveNames(endpoint.Network, snapshot.Rules.IsWindows))
            ?.Network;
}
