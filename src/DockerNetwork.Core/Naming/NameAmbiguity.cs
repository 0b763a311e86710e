namespace DockerNetwork.Core.Naming;

/// <summary>A name that means more than one container to an asker: several answer by turns, or one hides others on the asker's other networks.</summary>
public sealed record NameAmbiguity
{
    /// <summary>Who asks.</summary>
    public required NameAsker Asker { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The network that answers.</summary>
    public required Network Network { get; init; }

    /// <summary>What answers; of several containers where the name is shared.</summary>
    public ItemList<NameAddress> Answering { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>What other networks of the asker have under the name for other containers, and never answer with.</summary>
    public ItemList<NameAddress> Shadowed { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>Whether several containers answer, in another order each time.</summary>
    public bool IsShared => Answering.Select(address => address.Container).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Whether a container has the name and does not answer to it for this asker.</summary>
    public bool IsShadowing => Shadowed.Count > 0;

    /// <summary>Finds the names that are ambiguous for an asker, by every name that one of its networks knows.</summary>
    /// <param name="snapshot">The engine.</param>
    /// <param name="asker">Who asks; from the snapshot.</param>
    /// <returns>The ambiguous names, sorted by their characters.</returns>
    public static IReadOnlyList<NameAmbiguity> AllFor(NamingSnapshot snapshot, NameAsker asker)
    {
        NameExplainer explainer = new(snapshot);
        IEnumerable<string> names = asker.Asked
            .SelectMany(network => NetworkName.AllOf(snapshot, network.Network.Id))
            .Select(name => name.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. names.OrderBy(name => name, StringComparer.Ordinal).Select(name => Of(explainer, asker, name)).OfType<NameAmbiguity>()];
    }

    private static NameAmbiguity? Of(NameExplainer explainer, NameAsker asker, string name) =>
        Of(explainer.Explain(new NameQuestion(name, RecordType.A), asker)) ?? Of(explainer.Explain(new NameQuestion(name, RecordType.AAAA), asker));

    private static NameAmbiguity? Of(NameExplanation explanation)
    {
        if (!explanation.Answer.IsFound)
            return null;

        HashSet<string?> answering = [.. explanation.Answer.Addresses.Select(address => address.Container)];
        NameAmbiguity found = new()
        {
            Asker = explanation.Asker,
            Name = explanation.Question.Text,
            Network = explanation.Answer.Network!,
            Answering = new(explanation.Answer.Addresses),
            Shadowed = new(explanation.Steps.Where(step => step.Result == NameStepResult.Shadowed).SelectMany(step => step.Addresses).Where(address => !answering.Contains(address.Container))),
        };
        return found.IsShared || found.IsShadowing ? found : null;
    }
}
