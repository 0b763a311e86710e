namespace DockerNetwork.Core.Naming;

/// <summary>Resolves names for Linux containers. Each container has a DNS of its own at 127.0.0.11, which searches the
/// container's networks in order (moby/moby libnetwork/sandbox.go, Sandbox.ResolveName and resolveName).</summary>
internal sealed class LinuxNameRules : INameRules
{
    private readonly NamingRules _rules;

    internal LinuxNameRules(NamingRules rules) => _rules = rules;

    /// <inheritdoc/>
    public NameAnswer? Find(NameQuestion question, string name, DnsClient client, INameTrace? trace)
    {
        NameAnswer? answer = FindAs(new NameLookup(name, ""), question, client, trace);
        for (int dot = name.LastIndexOf('.'); dot > 0 && answer is null; dot = name.LastIndexOf('.', dot - 1))
            answer = FindAs(new NameLookup(name.Substring(0, dot), name.Substring(dot + 1)), question, client, trace);

        return answer;
    }

    private NameAnswer? FindAs(NameLookup look, NameQuestion question, DnsClient client, INameTrace? trace) =>
        Pass(look, question, client, trace, links: true) ?? Pass(look, question, client, trace, links: false);

    private NameAnswer? Pass(NameLookup look, NameQuestion question, DnsClient client, INameTrace? trace, bool links)
    {
        NameAnswer? miss = null;
        foreach (SearchedNetwork network in client.Asked)
        {
            if (links && network.Links is null || look.Suffix.Length > 0 && look.Suffix != network.Network.Name)
                continue;

            NameAnswer? answer = Ask(network, look, question, trace, links);
            if (answer is not null && IsFinal(answer))
                return answer;

            miss ??= answer;
        }

        return miss;
    }

    private NameAnswer? Ask(
        SearchedNetwork network, NameLookup look, NameQuestion question, INameTrace? trace, bool links)
    {
        string? target = network.LinkTarget(look.Key);
        if (links != target is not null)
        {
            if (target is not null)
                trace?.Looked(network, look with { LinkAlias = look.Key, IsHidden = true }, null);
            return null;
        }

        NameEntry? entry = network.Records.Find(target ?? look.Key);
        trace?.Looked(network, target is null ? look : look with { Key = target, LinkAlias = look.Key }, entry);
        return entry is null ? null : AnswerOf(network, entry, question, isLink: links);
    }

    private NameAnswer? AnswerOf(SearchedNetwork network, NameEntry entry, NameQuestion question, bool isLink)
    {
        IReadOnlyList<NameAddress> addresses = entry.Of(question.Type);
        if (addresses.Count > 0)
            return new NameAnswer(
                question, NameAnswerKind.Answer, network.Network,
                isLink ? [.. addresses.Select(ByLink)] : addresses);

        bool isKnown =
            _rules.KnownNameEndsSearch
            || (question.Type == RecordType.AAAA && entry.HasIPv4 && !network.Network.EnableIPv6);
        return isKnown ? new NameAnswer(question, NameAnswerKind.NoData, network.Network) : null;
    }

    private bool IsFinal(NameAnswer answer) => answer.Kind == NameAnswerKind.Answer || _rules.KnownNameEndsSearch;

    private static NameAddress ByLink(NameAddress address) => address with { MatchedBy = NameMatch.Link };
}
