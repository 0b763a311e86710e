namespace DockerNetwork.Core.Naming;

/// <summary>Compares what one container gets answered in two snapshots.</summary>
internal sealed class AskerComparison
{
    private static readonly RecordType[] Types = [RecordType.A, RecordType.AAAA];

    private readonly NamingSnapshot _before;
    private readonly NamingSnapshot _after;
    private readonly Container _container;
    private readonly NameAsker _askerBefore;
    private readonly NameAsker _askerAfter;

    internal AskerComparison(NamingSnapshot before, NamingSnapshot after, Container container)
    {
        _before = before;
        _after = after;
        _container = container;
        _askerBefore = before.AskerOf(container.Id);
        _askerAfter = after.AskerOf(container.Id);
    }

    internal IEnumerable<NameChange> Changes(ChangedNames changed)
    {
        bool isSameOrder = _askerBefore.Refusal == _askerAfter.Refusal && Order(_askerBefore).SequenceEqual(Order(_askerAfter), StringComparer.Ordinal);
        List<Network> networks = [.. _askerBefore.Networks.Concat(_askerAfter.Networks).GroupBy(network => network.Id, StringComparer.Ordinal).Select(group => group.First())];
        HashSet<string> plain = new(networks.SelectMany(network => isSameOrder ? changed.On(network.Id) : changed.AllOn(network.Id)), StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> links = _askerBefore.Asked.Concat(_askerAfter.Asked).SelectMany(network => network.Links?.Keys ?? []);
        IEnumerable<string> names = plain.Concat(links).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);
        foreach (string name in names)
        {
            foreach (RecordType type in Types)
            {
                foreach (NameChange change in Changes(name, type, networks))
                    yield return change;
            }
        }
    }

    private IEnumerable<NameChange> Changes(string name, RecordType type, IEnumerable<Network> networks)
    {
        NameChange? plain = Change(new NameQuestion(name, type));
        return plain is not null ? [plain] : networks.Select(network => Change(new NameQuestion($"{name}.{network.Name}", type))).OfType<NameChange>();
    }

    private NameChange? Change(NameQuestion question)
    {
        NameAnswer before = _before.Resolve(question, _askerBefore);
        NameAnswer after = _after.Resolve(question, _askerAfter);
        if (Text(before) == Text(after))
            return null;

        return new NameChange { From = _container.Name, FromId = _container.Id, Question = question, Before = before, After = after };
    }

    /// <summary>What programs see: two kinds of no answer are the same to them, and so is the order of addresses.</summary>
    private static string Text(NameAnswer answer) =>
        string.Join(" ", answer.Addresses.Select(address => $"{address.Address}/{address.Container}").OrderBy(text => text, StringComparer.Ordinal));

    private static IEnumerable<string> Order(NameAsker asker) => asker.Asked.Select(network => network.Network.Id);
}
