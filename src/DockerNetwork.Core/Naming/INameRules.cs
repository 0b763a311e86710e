namespace DockerNetwork.Core.Naming;

/// <summary>Resolves names by the rules of one kind of engine. The client must have a DNS, and the name must fit into a
/// DNS message.</summary>
internal interface INameRules
{
    /// <summary>Looks up a name.</summary>
    /// <param name="question">An A or AAAA question.</param>
    /// <param name="name">The question's text as the engine sees it.</param>
    /// <param name="client">The client that asks.</param>
    /// <param name="trace">Receives each lookup, in order; null if no trace is wanted.</param>
    /// <returns>An answer of kind Answer or NoData; null if no network of the client knows the name.</returns>
    NameAnswer? Find(NameQuestion question, string name, DnsClient client, INameTrace? trace);
}
