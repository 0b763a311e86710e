namespace DockerNetwork.Core.Naming;

/// <summary>Sorts a container's networks in the order in which the DNS searches them for a name. The container's
/// default gateway comes from the first network that can provide one (moby/moby libnetwork/sandbox.go, Endpoint.Less;
/// for swarm nodes libnetwork/endpoint.go, ByNetworkType).</summary>
internal sealed class EndpointOrder : IComparer<EndpointPlace>
{
    private readonly NamingRules _rules;

    /// <summary>Creates the order for an engine.</summary>
    /// <param name="rules">The engine's rules.</param>
    public EndpointOrder(NamingRules rules) => _rules = rules;

    /// <summary>Compares two places by these criteria: the kind of network, on swarm nodes; the gateway priority,
    /// highest first; the gateway bridge last; internal networks after others; the number of gateways, highest first;
    /// the network's name by its characters, so that <c>B</c> comes before <c>a</c>.</summary>
    /// <param name="x">The first place.</param>
    /// <param name="y">The second place, of the same container.</param>
    /// <returns>Negative if the DNS searches <paramref name="x"/> first, positive if it searches <paramref name="y"/>
    /// first, 0 otherwise.</returns>
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

    /// <summary>True if the endpoint is the engine's own one on the gateway bridge. The engine recognizes it by the
    /// start of its name (moby/moby libnetwork/default_gateway.go).</summary>
    private static bool IsGatewayBridge(EndpointPlace place) =>
        place.Network.Name == PredefinedNames.GatewayBridge
            && place.Endpoint.Container.StartsWith(PredefinedNames.GatewayPrefix, StringComparison.Ordinal);

    private int Gateways(NetworkEndpoint endpoint) =>
        (string.IsNullOrEmpty(endpoint.Gateway) ? 0 : 1)
            + (string.IsNullOrEmpty(endpoint.IPv6Gateway) ? 0 : _rules.IPv6GatewayWeight);
}
