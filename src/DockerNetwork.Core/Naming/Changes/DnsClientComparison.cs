namespace DockerNetwork.Core.Naming.Changes;

/// <summary>Compares the answers that one container gets in two snapshots.</summary>
internal sealed class DnsClientComparison
{
    private static readonly RecordType[] Types = [RecordType.A, RecordType.AAAA];

    private readonly NamingSnapshot _before;
    private readonly NamingSnapshot _after;
    private readonly Container _container;
    private readonly DnsClient _clientBefore;
    private readonly DnsClient _clientAfter;

    internal DnsClientComparison(NamingSnapshot before, NamingSnapshot after, Container container)
    {
        _before = before;
        _after = after;
        _container = container;
        _clientBefore = before.ClientOf(container.Id);
        _clientAfter = after.ClientOf(container.Id);
    }

    internal IEnumerable<NameChange> Changes(ChangedNames changed)
    {
        bool isSameOrder = _clientBefore.Refusal == _clientAfter.Refusal
            && Order(_clientBefore).SequenceEqual(Order(_clientAfter), StringComparer.Ordinal);
        IEnumerable<Network> all = _clientBefore.Networks.Concat(_clientAfter.Networks);
        List<Network> networks =
        [
            .. all.GroupBy(network => network.Id, StringComparer.Ordinal).Select(group => group.First())];
        IEnumerable<string> suspects = networks.SelectMany(network =>
            isSameOrder ? changed.On(network.Id) : changed.AllOn(network.Id));
        HashSet<NameQuestion> seen = [];
        foreach (
            NameQuestion question in Names(suspects, networks.SelectMany(network => changed.AllOn(network.Id)))
                .SelectMany(Both))
        {
            foreach (NameChange change in Changes(question, networks))
            {
                // Reports it once: 'db' on a network 'a' and 'db.a' are the same question.
                if (seen.Add(change.Question))
                    yield return change;
            }
        }
    }

    /// <summary>Lists the names to compare. Only link aliases are case-sensitive: a link 'db' and a name spelled 'DB'
    /// are two questions.</summary>
    private IEnumerable<string> Names(IEnumerable<string> suspects, IEnumerable<string> spellings)
    {
        HashSet<string> plain = new(suspects, StringComparer.OrdinalIgnoreCase);
        string[] links =
        [
            .. _clientBefore
                .Asked.Concat(_clientAfter.Asked)
                .SelectMany(network => network.Links?.Keys ?? [])
                .Distinct(StringComparer.Ordinal)];
        IEnumerable<string> beside =
            links.Length == 0
                ? []
                : spellings.Where(name =>
                    plain.Contains(name) && links.Contains(name, StringComparer.OrdinalIgnoreCase));
        return plain
            .Concat(beside)
            .Concat(links)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    private static IEnumerable<NameQuestion> Both(string name) => Types.Select(type => new NameQuestion(name, type));

    private IEnumerable<NameChange> Changes(NameQuestion question, IEnumerable<Network> networks)
    {
        NameChange? plain = Change(question);
        return plain is not null
            ? [plain]
            : networks
                .Select(network => Change(question with { Text = $"{question.Text}.{network.Name}" }))
                .OfType<NameChange>();
    }

    private NameChange? Change(NameQuestion question)
    {
        NameAnswer before = _before.Resolve(question, _clientBefore);
        NameAnswer after = _after.Resolve(question, _clientAfter);
        if (Text(before) == Text(after))
            return null;

        return new NameChange
        {
            From = _container.Name, FromId = _container.Id, Question = question, Before = before, After = after,
        };
    }

    /// <summary>The addresses as programs see them. Programs do not distinguish two kinds of missing answers or two
    /// orders of addresses.</summary>
    private static string Text(NameAnswer answer) =>
        string.Join(" ", answer.Addresses.Select(Text).OrderBy(text => text, StringComparer.Ordinal));

    private static string Text(NameAddress address) => $"{address.Address}/{address.Container}";

    private static IEnumerable<string> Order(DnsClient client) => client.Asked.Select(network => network.Network.Id);
}
