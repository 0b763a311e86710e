using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Implements the Linux rules again, directly from the engine's sources and without any index, as a reference
/// for the real implementation. It is slow on purpose.</summary>
internal sealed class NaiveDns(IReadOnlyList<Network> networks, IReadOnlyList<ContainerDetail> containers, Version api)
{
    private readonly bool _is28 = api >= new Version(1, 48);

    public string Resolve(ContainerDetail client, string text, RecordType type)
    {
        if (!client.Container.IsRunning)
            return "ClientNotRunning";

        List<(NetworkEndpoint Endpoint, Network Network)> places =
        [
            .. client.Container.Endpoints.Select(e => (e, networks.Single(n => n.Id == e.NetworkId)))];
        if (!places.Any(p => UserDefined(p.Network)))
            return "NoEmbeddedDns";

        places.Sort((x, y) => Before(x, y) ? -1 : Before(y, x) ? 1 : 0);
        string? found =
            type == RecordType.PTR
                ? Pointer(places, text)
                : Search(places, text.EndsWith('.') ? text[..^1] : text, type);
        if (found is not null)
            return found;

        bool isForwarded = api < new Version(1, 45) || places.Any(p => !p.Network.Internal && Gateways(p.Endpoint) > 0);
        return isForwarded ? "NotFoundForwarded" : "NotFoundServFail";
    }

    private string? Search(List<(NetworkEndpoint Endpoint, Network Network)> places, string name, RecordType type)
    {
        string[] labels = name.Split('.');
        for (int keep = labels.Length; keep > 0; keep--)
        {
            string key = string.Join('.', labels[..keep]);
            string suffix = string.Join('.', labels[keep..]);
            List<(NetworkEndpoint Endpoint, Network Network)> fitting =
            [
                .. places.Where(p => suffix == "" || p.Network.Name == suffix)];
            string? found = InOrder(fitting, key, type, links: true) ?? InOrder(fitting, key, type, links: false);
            if (found is not null)
                return found;
        }

        return null;
    }

    private string? InOrder(
        List<(NetworkEndpoint Endpoint, Network Network)> places, string key, RecordType type, bool links)
    {
        string? miss = null;
        foreach ((NetworkEndpoint endpoint, Network network) in places)
        {
            string? target = endpoint
                .Links.Where(l => l.Split(':')[1] == key)
                .Select(l => l.Split(':')[0])
                .LastOrDefault();
            if (links != (target != null))
                continue;

            string[] four = Addresses(network, target ?? key, six: false);
            string[] six = Addresses(network, target ?? key, six: true);
            string[] asked = type == RecordType.A ? four : six;
            if (asked.Length > 0)
                return $"{string.Join('+', asked.Distinct().Order(StringComparer.Ordinal))} {network.Name}";
            if (_is28 && four.Length + six.Length > 0)
                return $"NoData {network.Name}";
            if (!_is28 && type == RecordType.AAAA && four.Length > 0 && !network.EnableIPv6)
                miss ??= $"NoData {network.Name}";
        }

        return miss;
    }

    private string[] Addresses(Network network, string key, bool six) =>
        [.. from endpoint in Registered(network)
            where endpoint.DnsNames.Any(n => string.Equals(n, key, StringComparison.OrdinalIgnoreCase))
            let address = six ? endpoint.IPv6Address : endpoint.IPv4Address
            where address is not null
            select address];

    private IEnumerable<NetworkEndpoint> Registered(Network network) =>
        from container in containers
        where container.Container.State is "running" or "paused"
        from endpoint in container.Container.Endpoints
        where endpoint.NetworkId == network.Id && UserDefined(network) && (_is28 || endpoint.IPv4Address is not null)
        select endpoint;

    private string? Pointer(List<(NetworkEndpoint Endpoint, Network Network)> places, string address) =>
        (from place in places
         from endpoint in Registered(place.Network)
         where endpoint.IPv4Address == address || endpoint.IPv6Address == address
         select $"{endpoint.DnsNames[0]}.{place.Network.Name}").FirstOrDefault();

    private static bool UserDefined(Network network) =>
        network.Name is not ("bridge" or "host" or "none") && !network.Ingress;

    private bool Before((NetworkEndpoint Endpoint, Network Network) x, (NetworkEndpoint Endpoint, Network Network) y)
    {
        if (x.Endpoint.GatewayPriority != y.Endpoint.GatewayPriority)
            return x.Endpoint.GatewayPriority > y.Endpoint.GatewayPriority;
        if (x.Network.Internal != y.Network.Internal)
            return y.Network.Internal;
        if (Gateways(x.Endpoint) != Gateways(y.Endpoint))
            return Gateways(x.Endpoint) > Gateways(y.Endpoint);

        return string.CompareOrdinal(x.Network.Name, y.Network.Name) < 0;
    }

    private int Gateways(NetworkEndpoint endpoint) =>
        (endpoint.Gateway is null ? 0 : 1)
        + (
            endpoint.IPv6Gateway is null ? 0
            : _is28 ? 1
            : 2);
}
