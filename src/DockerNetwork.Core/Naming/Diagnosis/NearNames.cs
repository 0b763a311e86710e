namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Asks about the names that were probably meant by a name that nothing has. Names that the client can resolve
/// come before all other names of the engine.</summary>
internal static class NearNames
{
    /// <summary>Asks the question, as the end of a message; empty if no name is near.</summary>
    internal static string Question(string text, NamingSnapshot snapshot, DnsClient client)
    {
        string name = text.TrimEnd('.');
        string own = NearMiss.Question(name, OfClient(snapshot, client, name.Contains(".")));
        return own.Length > 0 ? own : NearMiss.Question(name, OfEngine(snapshot));
    }

    private static IEnumerable<string> OfClient(NamingSnapshot snapshot, DnsClient client, bool withNetwork)
    {
        IEnumerable<string> hosts = HostsFile.Entries(snapshot, client)
            .Where(entry => entry.Kind is HostsEntryKind.Added or HostsEntryKind.Link)
            .Select(entry => entry.Name);
        IEnumerable<string> links = client.Asked.SelectMany(network => network.Links?.Keys ?? []);
        return [.. hosts, .. links, .. client.Asked.SelectMany(network => NamesOn(network, withNetwork))];
    }

    private static IEnumerable<string> NamesOn(SearchedNetwork network, bool withNetwork)
    {
        string[] names =
        [
            .. network.Records.Entries.Select(entry => entry.All.First())
                .Where(address => address.MatchedBy != NameMatch.ShortId).Select(address => address.Name)];
        return withNetwork ? [.. names, .. names.Select(name => $"{name}.{network.Network.Name}")] : names;
    }

    private static IEnumerable<string> OfEngine(NamingSnapshot snapshot) =>
        snapshot.Containers.SelectMany(item =>
            item.Container.Endpoints.SelectMany(endpoint => endpoint.Aliases).Prepend(item.Container.Name));
}
