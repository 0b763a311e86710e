namespace DockerNetwork.Core.Naming;

/// <summary>A name that refers to more than one container for a client. Either several containers answer by turns, or
/// one container hides others on the client's other networks.</summary>
internal sealed record NameAmbiguity
{
    /// <summary>The client that asks.</summary>
    public required DnsClient Client { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The network that answers.</summary>
    public required Network Network { get; init; }

    /// <summary>The addresses that answer. They belong to several containers if the name is shared.</summary>
    public ItemList<NameAddress> Answering { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>The addresses that the client's other networks have under the name for other containers. The DNS never
    /// answers with them.</summary>
    public ItemList<NameAddress> Shadowed { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>True if several containers answer, in a different order each time.</summary>
    public bool IsShared => Answering.Select(address => address.Container).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>True if a container has the name but does not answer to it for this client.</summary>
    public bool IsShadowing => Shadowed.Count > 0;

    /// <summary>Finds the names that are ambiguous for a client, among all names that its networks know.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="client">The client that asks; from the snapshot.</param>
    /// <returns>The ambiguous names, sorted by their characters.</returns>
    public static IReadOnlyList<NameAmbiguity> AllFor(NamingSnapshot snapshot, DnsClient client)
    {
        NameExplainer explainer = new(snapshot);
        IEnumerable<string> names = client.Asked
            .SelectMany(network => NetworkName.AllOf(snapshot, network.Network.Id))
            .Select(name => name.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => Of(explainer, client, name))
                .OfType<NameAmbiguity>()];
    }

    private static NameAmbiguity? Of(NameExplainer explainer, DnsClient client, string name) =>
        Of(explainer.Explain(new NameQuestion(name, RecordType.A), client))
        ?? Of(explainer.Explain(new NameQuestion(name, RecordType.AAAA), client));

    private static NameAmbiguity? Of(NameExplanation explanation)
    {
        if (!explanation.Answer.IsFound)
            return null;

        HashSet<string?> answering = [.. explanation.Answer.Addresses.Select(address => address.Container)];
        IEnumerable<NameAddress> shadowed = explanation
            .Steps.Where(step => step.Result == NameStepResult.Shadowed)
            .SelectMany(step => step.Addresses);
        NameAmbiguity found = new()
        {
            Client = explanation.Client,
            Name = explanation.Question.Text,
            Network = explanation.Answer.Network!,
            Answering = new(explanation.Answer.Addresses),
            Shadowed = new(shadowed.Where(address => !answering.Contains(address.Container))),
        };
        return found.IsShared || found.IsShadowing ? found : null;
    }
}
