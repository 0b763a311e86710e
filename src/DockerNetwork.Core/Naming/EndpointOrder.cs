namespace DockerNetwork.Core.Naming;

/// <summary>The order in which a container's networks are asked for a name; the first that can also gives it its
/// default gateway (moby/moby libnetwork/sandbox.go, Endpoint.Less; for swarm nodes libnetwork/endpoint.go,
/// ByNetworkType).</summary>
public sealed class EndpointOrder : IComparer<EndpointPlace>
{
    private readonly NamingRules _rules;

    /// <summary>Makes the order of an engine.</summary>
    /// <param name="rules">The engine's rules.</param>
    public EndpointOrder(NamingRules rules) => _rules = rules;

    /// <summary>Compares: on swarm nodes the kind of network; gateway priority, highest first; the gateway bridge last;
    /// internal networks after others;
    /// more gateways first; then the network's name by its characters, so that <c>B</c> comes before
    /// <c>a</c>.</summary>
    /// <param name="x">One place.</param>
    /// <param name="y">Another of the same container.</param>
    /// <returns>Negative where <paramref name="x"/> is asked first, positive where <paramref name="y"/> is, else
    /// 0.</returns>
    public int Compare(EndpointPlace? x, EndpointPlace? y)
    {
        if (x is null || y is null)
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);

        int order = _rules.IsSwarmNode ? SwarmRank(x.Network).CompareTo(SwarmRank(y.Network)) : 0;
        if (order == 0)
            order = y.Endpoint.GatewayPriority.CompareTo(x.Endpoint.GatewayPriority);
        if (order == 0)
            order = IsGatewayBridge(x).CompareTo(IsGatewayBridge(y));
        if (order == 0)
            order = x.Network.Internal.CompareTo(y.Network.Internal);
        if (order == 0)
            order = Gateways(y.Endpoint).CompareTo(Gateways(x.Endpoint));

        return order == 0 ? string.CompareOrdinal(x.Network.Name, y.Network.Name) : order;
    }

    private static int SwarmRank(Network network) => (network.Ingress, network.Scope) switch
    {
        (true, _) => 1,
        (false, "swarm") => 0,
        _ => 2,
    };

    /// <summary>The engine tells its own endpoint on the gateway bridge by the start of its name (moby/moby
    /// libnetwork/default_gateway.go).</summary>
    private static bool IsGatewayBridge(EndpointPlace place) =>
        place.Network.Name == PredefinedNames.GatewayBridge
            && place.Endpoint.Container.StartsWith(PredefinedNames.GatewayPrefix, StringComparison.Ordinal);

    private int Gateways(NetworkEndpoint endpoint) =>
        (string.IsNullOrEmpty(endpoint.Gateway) ? 0 : 1)
            + (string.IsNullOrEmpty(endpoint.IPv6Gateway) ? 0 : _rules.IPv6GatewayWeight);
}
