namespace DockerNetwork.Core.Naming;

/// <summary>A name that means more than one container to an client: several answer by turns, or one hides others on the
/// client's other networks.</summary>
public sealed record NameAmbiguity
{
    /// <summary>Who asks.</summary>
    public required DnsClient Client { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The network that answers.</summary>
    public required Network Network { get; init; }

    /// <summary>What answers; of several containers where the name is shared.</summary>
    public ItemList<NameAddress> Answering { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>What other networks of the client have under the name for other containers, and never answer
    /// with.</summary>
    public ItemList<NameAddress> Shadowed { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>Whether several containers answer, in another order each time.</summary>
    public bool IsShared => Answering.Select(address => address.Container).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Whether a container has the name and does not answer to it for this client.</summary>
    public bool IsShadowing => Shadowed.Count > 0;

    /// <summary>Finds the names that are ambiguous for an client, by every name that one of its networks
    /// knows.</summary>
    /// <param name="snapshot">The engine.</param>
    /// <param name="client">Who asks; from the snapshot.</param>
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
