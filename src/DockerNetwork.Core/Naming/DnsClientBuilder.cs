using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>Determines which networks a client searches, in which order, and whether it has an embedded DNS.</summary>
internal sealed class DnsClientBuilder
{
    private readonly NamingRules _rules;
    private readonly ZoneIndex _index;
    private readonly IReadOnlyList<ContainerDetail> _containers;
    private readonly EndpointOrder _order;

    internal DnsClientBuilder(NamingRules rules, ZoneIndex index, IReadOnlyList<ContainerDetail> containers)
    {
        _rules = rules;
        _index = index;
        _containers = containers;
        _order = new EndpointOrder(rules);
    }

    /// <summary>Creates the client for a container. A container that shares another container's network namespace
    /// resolves names as that container does.</summary>
    internal DnsClient Of(ContainerDetail container)
    {
        bool shares = PredefinedNames.OwnerOf(container.NetworkMode) is not null;
        ContainerDetail? shared = shares ? Shared(container) : null;
        ContainerDetail resolver = shared ?? container;
        SearchedNetwork[] asked = Asked(resolver);
        return new DnsClient(
            container, shared, asked, Refusal(container, resolver, asked), CanForward(resolver, asked));
    }

    /// <summary>Creates the client for any container that is on only this network. Such a client has no links. It has
    /// external access if the network has it.</summary>
    internal DnsClient On(NetworkZone records)
    {
        EndpointPlace place = new(
            new NetworkEndpoint { Network = records.Network.Name, NetworkId = records.Network.Id }, records.Network);
        bool hasDns =
            PredefinedNames.HaveNames(records.Network.Name, _rules.IsWindows)
            && (!_rules.IsWindows || WindowsNameRules.HasDns(place));
        bool canForward =
            _rules.IsWindows
            || _rules.ForwardsWithoutWayOut
            || (!records.Network.Internal && records.Network.Driver is not ("null" or "host"));
        NameAnswerKind? refusal = hasDns ? null : NameAnswerKind.NoEmbeddedDns;
        return new DnsClient(null, null, [new SearchedNetwork(place, records)], refusal, canForward);
    }

    private ContainerDetail? Shared(ContainerDetail container)
    {
        HashSet<string> seen = [container.Container.Id];
        ContainerDetail? at = container;
        while (at is not null && PredefinedNames.OwnerOf(at.NetworkMode) is string target)
        {
            IReadOnlyList<ContainerDetail> found = ReferenceRule.Find(
                target, _containers, item => item.Container.Id, item => item.Container.Name);
            at = found.Count == 0 ? null : found[0];
            if (at is not null && !seen.Add(at.Container.Id))
                return null;
        }

        return at;
    }

    private SearchedNetwork[] Asked(ContainerDetail container)
    {
        List<EndpointPlace> places = [.. container.Container.Endpoints.Select(PlaceOf).OfType<EndpointPlace>()];
        if (_rules.IsWindows)
            places.RemoveAll(place => !WindowsNameRules.HasDns(place));

        return
        [
            .. places
                .OrderBy(place => place, _order)
                .Select(place => new SearchedNetwork(place, _index.Of(place.Network)))];
    }

    private EndpointPlace? PlaceOf(NetworkEndpoint endpoint) =>
        _index.Find(endpoint) is NetworkZone records ? new EndpointPlace(endpoint, records.Network) : null;

    private NameAnswerKind? Refusal(ContainerDetail container, ContainerDetail resolver, SearchedNetwork[] asked)
    {
        if (!container.Container.IsRunning || !resolver.Container.IsRunning)
            return NameAnswerKind.ClientNotRunning;

        return HasDns(resolver, asked) ? null : NameAnswerKind.NoEmbeddedDns;
    }

    /// <summary>True if the container has an embedded DNS. The engine starts the DNS with the first endpoint on a
    /// network with names, and keeps it after that endpoint is disconnected. The network mode still shows that the
    /// container was started on such a network (moby/moby libnetwork/sandbox_dns_unix.go, startResolver).</summary>
    private bool HasDns(ContainerDetail resolver, SearchedNetwork[] asked)
    {
        if (_rules.IsWindows)
            return asked.Length > 0;

        if (asked.Any(network => PredefinedNames.HaveNames(network.Network.Name, isWindows: false)))
            return true;

        IReadOnlyList<Network> started = ReferenceRule.Find(
            resolver.NetworkMode, _index.Networks, item => item.Id, item => item.Name);
        return PredefinedNames.HaveNames(started.Count == 0 ? resolver.NetworkMode : started[0].Name, isWindows: false);
    }

    /// <summary>True if the DNS can forward questions (moby/moby libnetwork/sandbox.go, hasExternalAccess). It always
    /// tries the container's own servers (<c>--dns</c>; resolver.go, forwardExtDNS). An overlay network has external
    /// access through a gateway bridge, which the API does not list with the container.</summary>
    private bool CanForward(ContainerDetail resolver, SearchedNetwork[] asked) =>
        _rules.IsWindows
        || _rules.ForwardsWithoutWayOut
        || resolver.DnsServers.Count > 0
        || asked.Any(network => HasWayOut(network.Place));

    private static bool HasWayOut(EndpointPlace place)
    {
        if (place.Network.Internal || place.Network.Driver is "null" or "host")
            return false;

        return place.Network.Driver == "overlay"
            || !string.IsNullOrEmpty(place.Endpoint.Gateway)
            || !string.IsNullOrEmpty(place.Endpoint.IPv6Gateway);
    }
}
