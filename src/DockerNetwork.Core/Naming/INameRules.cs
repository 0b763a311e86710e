namespace DockerNetwork.Core.Naming;

/// <summary>The look-up of one kind of engine. The client's DNS is there, and the text of the question is one that a
/// DNS message can hold.</summary>
internal interface INameRules
{
    /// <summary>Looks a name up.</summary>
    /// <param name="question">An A or AAAA question.</param>
    /// <param name="name">Its text as the engine sees it.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="trace">Is told of each look, in order; null where nobody wants to know.</param>
    /// <returns>Answer or NoData; null where no network of the client knows the name.</returns>
    NameAnswer? Find(NameQuestion question, string name, DnsClient client, INameTrace? trace);
}
