using System.Net;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Zones;

/// <summary>Registers endpoints and services in the records of their networks, as the engine does when a container
/// starts (moby/moby libnetwork/network.go, updateSvcRecord; libnetwork/service_common.go for services).</summary>
internal sealed class ZoneBuilder
{
    private readonly NamingRules _rules;

    internal ZoneBuilder(NamingRules rules) => _rules = rules;

    /// <summary>True if a network has records.</summary>
    internal bool HasNames(Network network) =>
        !network.Ingress && PredefinedNames.HaveNames(network.Name, _rules.IsWindows);

    /// <summary>Returns an address in the form that is used for all comparisons.</summary>
    internal static string Canonical(string address) =>
        IPAddress.TryParse(address, out IPAddress? parsed) ? parsed.ToString() : address;

    internal void Add(NetworkZone records, ContainerDetail container, NetworkEndpoint endpoint)
    {
        string? ipv4 = AddressOrNull(endpoint.IPv4Address);
        string? ipv6 = IsGossiped(records.Network) ? null : AddressOrNull(endpoint.IPv6Address);
        if (!HasNames(records.Network) || (ipv4 is null && !_rules.NamesWithoutIPv4))
            return;

        bool isFirst = true;
        foreach (string name in endpoint.DnsNames)
        {
            NameMatch match = MatchOf(name, container, endpoint);
            NameAddress record = NewAddress(name, match, container.Container, endpoint);
            if (ipv4 is not null)
                records.Add(record with { Address = ipv4, Type = RecordType.A }, isFirst);
            if (ipv6 is not null)
                records.Add(record with { Address = ipv6, Type = RecordType.AAAA }, isFirst);

            isFirst = false;
        }
    }

    internal static void Add(NetworkZone records, SwarmService service)
    {
        foreach (SwarmTask task in service.Tasks)
            Add(records, service, task);
        if (service.HasUnknownAliases)
            records.Unknown.Add(service.Name);

        if (AddressOrNull(service.VirtualAddress) is not string address || service.Name.Length == 0)
            return;

        foreach (string name in NamesOf(service))
            records.Add(
                new NameAddress
                {
                    Address = address, Name = name, MatchedBy = NameMatch.Service,
                },
                isFirstName: false);
    }

    private static void Add(NetworkZone records, SwarmService service, SwarmTask task)
    {
        NameAddress record = new()
        {
            Address = Canonical(task.Address), Container = task.Name.Length > 0 ? task.Name : null,
            ContainerId = task.ContainerId, Node = task.Node, MatchedBy = NameMatch.Task,
        };
        if (task.Name.Length > 0)
            records.Add(
                record with
                {
                    Name = task.Name, MatchedBy = MatchOf(task.Name, service, task),
                },
                isFirstName: true);
        foreach (string alias in task.Aliases)
            records.Add(record with { Name = alias, MatchedBy = MatchOf(alias, service, task) }, isFirstName: false);
        if (task.HasUnknownNames && !service.HasUnknownAliases)
            records.Unknown.Add(task.Name.Length > 0 ? task.Name : ShortIds.Of(task.ContainerId ?? ""));
        if (service.Name.Length == 0)
            return;

        bool sharesAddress = AddressOrNull(service.VirtualAddress) is not null;
        foreach (string name in NamesOf(service))
        {
            records.Add(record with { Name = "tasks." + name }, isFirstName: false);
            if (!sharesAddress)
                records.Add(record with { Name = name, MatchedBy = NameMatch.Service }, isFirstName: false);
        }
    }

    /// <summary>Returns the kind of a task's name. A task of no service is a plain container of another node.</summary>
    private static NameMatch MatchOf(string name, SwarmService service, SwarmTask task)
    {
        if (service.Name.Length > 0)
            return NameMatch.Task;
        if (name == task.Name)
            return NameMatch.ContainerName;

        return task.ContainerId is not null && name == ShortIds.Of(task.ContainerId)
            ? NameMatch.ShortId
            : NameMatch.Alias;
    }

    private static IEnumerable<string> NamesOf(SwarmService service) =>
        service.Aliases.Prepend(service.Name).Distinct(StringComparer.Ordinal);

    /// <summary>True if the records of the network come from gossip, as those of a swarm's own networks do. Gossip
    /// carries only IPv4 (moby/moby libnetwork/agent.go, addServiceInfoToCluster).</summary>
    private bool IsGossiped(Network network) => _rules.IsSwarmNode && network is { Scope: "swarm", Driver: "overlay" };

    private static string? AddressOrNull(string? address) => string.IsNullOrEmpty(address) ? null : Canonical(address!);

    private static NameMatch MatchOf(string name, ContainerDetail container, NetworkEndpoint endpoint)
    {
        if (name == container.Container.Name)
            return NameMatch.ContainerName;
        if (endpoint.Aliases.Contains(name))
            return NameMatch.Alias;
        if (name == container.Container.ShortId)
            return NameMatch.ShortId;

        return name == container.Hostname ? NameMatch.Hostname : NameMatch.Alias;
    }

    private static NameAddress NewAddress(
        string name, NameMatch match, Container container, NetworkEndpoint endpoint) =>
        new()
    {
        Name = name,
        MatchedBy = match,
        Container = container.Name,
        ContainerId = container.Id,
        Endpoint = endpoint,
    };
}
