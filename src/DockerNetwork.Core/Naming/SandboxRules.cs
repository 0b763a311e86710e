namespace DockerNetwork.Core.Naming;

/// <summary>Linux: each container has a DNS of its own at 127.0.0.11, which asks the container's networks in order
/// (moby/moby libnetwork/sandbox.go, Sandbox.ResolveName and resolveName).</summary>
internal sealed class SandboxRules : INameRules
{
    private readonly NamingRules _rules;

    internal SandboxRules(NamingRules rules) => _rules = rules;

    /// <inheritdoc/>
    public NameAnswer? Find(NameQuestion question, string name, NameAsker asker, INameTrace? trace)
    {
        NameAnswer? answer = FindAs(new NameLook(name, ""), question, asker, trace);
        for (int dot = name.LastIndexOf('.'); dot > 0 && answer is null; dot = name.LastIndexOf('.', dot - 1))
            answer = FindAs(new NameLook(name.Substring(0, dot), name.Substring(dot + 1)), question, asker, trace);

        return answer;
    }

    private NameAnswer? FindAs(NameLook look, NameQuestion question, NameAsker asker, INameTrace? trace) =>
        Pass(look, question, asker, trace, links: true) ?? Pass(look, question, asker, trace, links: false);

    private NameAnswer? Pass(NameLook look, NameQuestion question, NameAsker asker, INameTrace? trace, bool links)
    {
        NameAnswer? miss = null;
        foreach (AskedNetwork network in asker.Asked)
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

    private NameAnswer? Ask(AskedNetwork network, NameLook look, NameQuestion question, INameTrace? trace, bool links)
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

    private NameAnswer? AnswerOf(AskedNetwork network, NameEntry entry, NameQuestion question, bool isLink)
    {
        IReadOnlyList<NameAddress> addresses = entry.Of(question.Type);
        if (addresses.Count > 0)
            return new NameAnswer(question, NameAnswerKind.Answer, network.Network, isLink ? [.. addresses.Select(ByLink)] : addresses);

        bool isKnown = _rules.KnownNameEndsSearch || (question.Type == RecordType.AAAA && entry.HasIPv4 && !network.Network.EnableIPv6);
        return isKnown ? new NameAnswer(question, NameAnswerKind.NoData, network.Network) : null;
    }

    private bool IsFinal(NameAnswer answer) => answer.Kind == NameAnswerKind.Answer || _rules.KnownNameEndsSearch;

    private static NameAddress ByLink(NameAddress address) => address with { MatchedBy = NameMatch.Link };
}
