namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the reason why a question has no answer, and describes it.</summary>
internal sealed class NameDiagnosis
{
    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;
    private readonly NameQuestion _question;

    internal NameDiagnosis(NamingSnapshot snapshot, DnsClient client, NameQuestion question)
    {
        _snapshot = snapshot;
        _client = client;
        _question = question;
    }

    internal NameExplanation Complete(NameExplanation explanation, OutsideReply? reply)
    {
        NameAnswerKind kind = explanation.Answer.Kind;
        Candidates candidates = new(Findings(explanation.Answer));
        NameFailure reason = candidates.Nearest[0].Reason;
        bool isForwarded = reason == NameFailure.NoSuchName && kind == NameAnswerKind.NotFoundForwarded;
        bool mayBeOutside = MayBeOutside(kind, reason);
        string more = reply is null
            ? $"{(isForwarded ? $" {OutsideReply.Expected.Sentence}" : "")}{Untold(kind)}"
            : mayBeOutside || reason == NameFailure.NoSuchName ? $" {reply.Sentence}" : "";
        return explanation with
        {
            Reason = reason,
            Containers = new(About(candidates.Nearest, reason)),
            RecommendedAction = new(candidates.Commands),
            IsChoice = candidates.AreSeveral,
            MayBeOutside = mayBeOutside,
            Message = $"{Asked(isForwarded)}{candidates.Text(more)}{Near(reason)}",
        };
    }

    private string Near(NameFailure reason) =>
        reason == NameFailure.NoSuchName && _question.Type != RecordType.PTR
            ? NearNames.Question(_question.Text, _snapshot, _client)
            : "";

    /// <summary>True if the DNS servers outside may know the name. They are not asked for a container's name, unless it
    /// has a dot as names outside have.</summary>
    private bool MayBeOutside(NameAnswerKind kind, NameFailure reason)
    {
        if (_question.Type == RecordType.PTR || _snapshot.Rules.IsWindows)
            return false;

        bool isOurs = kind == NameAnswerKind.NoEmbeddedDns
            ? Cuts(_question.Text).Any(cut => NameOwner.Of(cut.Key, _snapshot).Any())
            : reason != NameFailure.NoSuchName;
        bool isAsked =
            kind is NameAnswerKind.NotFoundForwarded or NameAnswerKind.NoEmbeddedDns or NameAnswerKind.EmptyNoError;
        return isAsked && (!isOurs || _question.Text.TrimEnd('.').Contains("."));
    }

    private static IEnumerable<Container> About(IReadOnlyList<NameFinding> findings, NameFailure reason) =>
        findings
            .Where(finding => finding.Reason == reason)
            .Select(finding => finding.About)
            .OfType<Container>()
            .Distinct();

    /// <summary>Returns a note about names that the engine does not know. A swarm does not gossip the list of a
    /// container's aliases. For containers of other nodes, only the DNS itself knows the names beyond the container
    /// name.</summary>
    private string Untold(NameAnswerKind kind)
    {
        string[] unknown =
        [
            .. _client.Asked.SelectMany(network => network.Records.Unknown).Distinct(StringComparer.Ordinal)];
        bool isLookedUp =
            kind is NameAnswerKind.NotFoundForwarded or NameAnswerKind.NotFoundServFail or NameAnswerKind.EmptyNoError;
        return unknown.Length == 0 || !isLookedUp || _question.Type == RecordType.PTR ? "" :
            $" It may be an alias, hostname or short id of something on another node {NetworkZone.Told(unknown)}, of "
                + "which this engine does not know them all: Resolve-ContainerName -Live asks the DNS itself.";
    }

    private string Asked(bool isForwarded) => (_question.Type, isForwarded) switch
    {
        (RecordType.PTR, _) => $"{_question.Text} has no name for {_client.Name}",
        (_, true) => $"The engine's DNS does not know '{_question.Text}' for {_client.Name}",
        _ => $"'{_question.Text}' does not resolve from {_client.Name}",
    };

    private IEnumerable<NameFinding> Findings(NameAnswer answer) => answer.Kind switch
    {
        NameAnswerKind.ClientNotRunning => [new DnsClientDiagnosis(_snapshot, _client, _question).NotRunning()],
        NameAnswerKind.NoEmbeddedDns => [new DnsClientDiagnosis(_snapshot, _client, _question).NoDns()],
        NameAnswerKind.NotAskable => [NotAskable()],
        NameAnswerKind.NoData => NoAddress(answer.Network!),
        _ => _question.Type == RecordType.PTR ? Addresses() : Names(WireName.Of(_question.Text)!),
    };

    private static NameFinding NotAskable() => new(
        NameFailure.NotAskable,
        NameFinding.Spelling,
        "the engine's DNS cannot find such a name. Parts between dots have 1 to 63 letters, digits, '-' or '_'. "
        + "Give the container an alias of that kind, or ask by its short id.");

    private static NameFinding NotAnswerable(string name) => new(
        NameFailure.NotAskable,
        NameFinding.Spelling,
        $"it is the address of '{name}', a name that no DNS answer can hold. Parts between dots have at most 63 "
            + "letters. "
        + "Rename the container (docker rename).");

    private IEnumerable<NameFinding> NoAddress(Network network)
    {
        string sentence = $"{network} knows the name, but without {_question.Type.Described()}.";
        NetworkZone records = _snapshot.Index.Of(network);
        NameEntry? entry = Cuts(WireName.Of(_question.Text)!)
            .Select(cut => records.Find(cut.Key))
            .FirstOrDefault(found => found is not null);
        NameFinding finding = new(NameFailure.NoAddressOfType, NameFinding.Spelling, sentence);
        HashSet<string?> ids = [.. entry?.All.Select(address => address.ContainerId) ?? []];
        List<Container> about =
        [
            .. _snapshot.Containers.Select(item => item.Container).Where(item => ids.Contains(item.Id))];
        return about.Count == 0 ? [finding] : about.Select(container => finding with { About = container });
    }

    private IEnumerable<NameLookup> Cuts(string name) => NameSplits.Of(name, _snapshot.Rules.IsWindows);

    private IEnumerable<NameFinding> Names(string name)
    {
        if (name.IndexOf('\\') >= 0)
            return [NotAskable()];

        TargetDiagnosis target = new(_snapshot, _client);
        SuffixDiagnosis suffix = new(_snapshot, _client, target);
        IEnumerable<NameFinding> found = Cuts(name)
            .SelectMany(cut => cut.Suffix.Length == 0 ? target.Find(cut.Key) : suffix.Find(cut));
        return [.. found, .. Services(name), Nothing("no container of this engine has that name, running or stopped.")];
    }

    /// <summary>Finds the name among services and the containers of other nodes, which are not containers of this
    /// engine.</summary>
    private IEnumerable<NameFinding> Services(string name) =>
        from network in _snapshot.Networks
        let entry = _snapshot.Index.Of(network).Find(name)
        where entry is not null && entry.All.Any(address => address.Endpoint is null)
        select new NameFinding(
            NameFailure.NoCommonNetwork,
            NameFinding.Apart,
            $"it is a name on {network.Name}, and {_client.Name} is not on that network.",
            _client.Resolver is null ? [] : [CommandText.Connect(network.Name, _client.Resolver.Container.Name)]);

    private IEnumerable<NameFinding> Addresses()
    {
        string address = ZoneBuilder.Canonical(_question.Text);
        NameAddress? own = _client.Asked.SelectMany(network => network.Records.FindPointer(address)).FirstOrDefault();
        if (own is not null)
            return [NotAnswerable(own.Name)];

        IEnumerable<NameFinding> found =
            from container in _snapshot.Containers
            from endpoint in container.Container.Endpoints
            where
                container.Container.IsRunning
                && (Same(endpoint.IPv4Address, address) || Same(endpoint.IPv6Address, address))
            select HasAddress(container.Container, endpoint);
        return [.. found, Nothing("no running container of this engine has that address.")];
    }

    private NameFinding HasAddress(Container container, NetworkEndpoint endpoint)
    {
        if (!PredefinedNames.HaveNames(endpoint.Network, _snapshot.Rules.IsWindows))
            return new NameFinding(
                NameFailure.DefaultBridge,
                NameFinding.Nameless,
                $"it is {container.Name}'s on {endpoint.Network}, where containers have no names.")
            {
                About = container,
            };

        string[] actions = _client.Resolver is null
            ? []
            : [CommandText.Connect(endpoint.Network, _client.Resolver.Container.Name)];
        return new NameFinding(
            NameFailure.NoCommonNetwork,
            NameFinding.Apart,
            $"it is {container.Name}'s on {endpoint.Network}, and {_client.Name} is not on that network.",
            actions) { About = container };
    }

    private static NameFinding Nothing(string sentence) => new(NameFailure.NoSuchName, NameFinding.Nothing, sentence);

    private static bool Same(string? one, string other) => one is not null && ZoneBuilder.Canonical(one) == other;
}
