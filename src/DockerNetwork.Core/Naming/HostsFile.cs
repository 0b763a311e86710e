using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>Lists the entries that the engine writes into a container's hosts file. Programs read the file before they
/// query the DNS; nslookup and dig do not read it. A container on the host's network uses the host's own file, of which
/// only the <c>--add-host</c> entries are known here.</summary>
internal static class HostsFile
{
    private const string DefaultBridge = "bridge";

    /// <summary>Lists the entries in the order of the file: localhost, <c>--add-host</c>, legacy links of the default
    /// bridge, the container's own hostname (moby/moby libnetwork/sandbox_dns_unix.go, buildHostsFile and
    /// makeHostsRecs; daemon/container_operations_unix.go, addLegacyLinks).</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="client">The client whose file it is; from the snapshot.</param>
    /// <returns>The entries. Empty for a client without a container, for a container that does not run, and on Windows,
    /// where there is no such file.</returns>
    public static IReadOnlyList<HostsEntry> Entries(NamingSnapshot snapshot, DnsClient client)
    {
        if (client.Resolver is not ContainerDetail owner || !owner.Container.IsRunning || snapshot.Rules.IsWindows)
            return [];

        bool isHosts = owner.NetworkMode == "host";
        List<HostsEntry> entries = isHosts ? [] : [new HostsEntry("localhost", "127.0.0.1", HostsEntryKind.Default)];
        entries.AddRange(owner.ExtraHosts.Select(text => Added(snapshot, text)).OfType<HostsEntry>());
        entries.AddRange(owner.BridgeLinks.SelectMany(link => Linked(snapshot, link)));
        if (!isHosts)
            entries.AddRange(Own(owner));

        return entries;
    }

    /// <summary>Resolves a name from the file.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="question">An A or AAAA question.</param>
    /// <param name="client">The client that asks; from the snapshot.</param>
    /// <returns>An answer of kind <see cref="NameAnswerKind.HostsFile"/>; null if the file has no address of that type
    /// for the name.</returns>
    public static NameAnswer? Find(NamingSnapshot snapshot, NameQuestion question, DnsClient client)
    {
        bool isRooted = question.Text.EndsWith(".", StringComparison.Ordinal);
        string name = isRooted ? question.Text.Substring(0, question.Text.Length - 1) : question.Text;
        List<NameAddress> found = [];
        foreach (HostsEntry entry in Entries(snapshot, client))
        {
            bool fits = string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)
                && entry.Address.Contains(":") == (question.Type == RecordType.AAAA);
            if (fits && question.Type != RecordType.PTR && !found.Exists(known => known.Address == entry.Address))
                found.Add(AddressOf(entry));
        }

        return found.Count == 0 ? null : new NameAnswer(question, NameAnswerKind.HostsFile, addresses: found);
    }

    private static NameAddress AddressOf(HostsEntry entry) => new()
    {
        Address = entry.Address,
        Type = entry.Address.Contains(":") ? RecordType.AAAA : RecordType.A,
        Name = entry.Name,
        MatchedBy = entry.Kind == HostsEntryKind.Link ? NameMatch.Link : NameMatch.Hostname,
        Container = entry.Container?.Name,
        ContainerId = entry.Container?.Id,
    };

    private static HostsEntry? Added(NamingSnapshot snapshot, string text)
    {
        int colon = text.IndexOf(':');
        string address = text.Substring(colon + 1).Trim('[', ']');
        if (address == ExtraHost.Gateway)
            address = HostGateway.Of(snapshot.Networks.FirstOrDefault(IsDefaultBridge)) ?? address;

        return colon <= 0 ? null : new HostsEntry(text.Substring(0, colon), address, HostsEntryKind.Added);
    }

    private static bool IsDefaultBridge(Network network) => network.Name == DefaultBridge;

    private static IEnumerable<HostsEntry> Linked(NamingSnapshot snapshot, string link)
    {
        (string target, string alias) = NameLinks.Parse(link);
        ContainerDetail? child = snapshot.Containers.FirstOrDefault(item => item.Container.Name == target);
        NetworkEndpoint? endpoint = child?.Container.Endpoints.FirstOrDefault(item => item.Network == DefaultBridge);
        if (child is null || endpoint is null || !child.Container.IsRunning)
            return [];

        return from address in AddressesOf(endpoint)
               from name in new[] { alias, child.Hostname, child.Container.Name }.Distinct(StringComparer.Ordinal)
               select new HostsEntry(name, address, HostsEntryKind.Link) { Container = child.Container };
    }

    private static IEnumerable<HostsEntry> Own(ContainerDetail owner)
    {
        string full = owner.Domainname.Length == 0 ? owner.Hostname : $"{owner.Hostname}.{owner.Domainname}";
        string[] names = full.IndexOf('.') > 0 ? [full, full.Substring(0, full.IndexOf('.'))] : [full];
        return from endpoint in owner.Container.Endpoints
               where endpoint.Network != PredefinedNames.GatewayBridge
               from address in AddressesOf(endpoint)
               from name in names
               select new HostsEntry(name, address, HostsEntryKind.Own) { Container = owner.Container };
    }

    private static IEnumerable<string> AddressesOf(NetworkEndpoint endpoint) =>
        new[] { endpoint.IPv4Address, endpoint.IPv6Address }.OfType<string>().Where(address => address.Length > 0);
}
