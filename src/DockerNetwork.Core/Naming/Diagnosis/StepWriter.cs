namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Records the steps of a search, each with its sentence.</summary>
internal sealed class StepWriter
{
    private readonly List<NameStep> _steps = [];
    private readonly RecordType _type;

    internal StepWriter(RecordType type) => _type = type;

    internal ItemList<NameStep> Steps => new(_steps);

    internal void Hosts(NameAnswer answer) =>
        Add(
            new NameStep
            {
                Rule = NameStepRule.HostsFile,
                Result = NameStepResult.Answered,
                Lookup = answer.Question.Text,
                Addresses = new(answer.Addresses),
            },
            $"The hosts file has '{answer.Question.Text}' as {answer.Addresses.Joined()}. Programs use that without "
                + "asking; nslookup and dig do not read it.");

    internal void Look(SearchedNetwork network, NameLookup look, NameEntry? found)
    {
        NameStepRule rule = look.LinkAlias is null ? NameStepRule.Name : NameStepRule.Link;
        NameStep step = new() { Network = network.Network.Name, Lookup = look.Key, Rule = rule };
        string link =
            rule == NameStepRule.Link
                ? $"The link '{look.LinkAlias}' on {network.Network.Name} stands for '{look.Key}'. "
                : "";
        if (look.IsHidden)
            Add(
                step with { Result = NameStepResult.HiddenByLink },
                $"{network.Network.Name} is not asked for '{look.Key}' itself: the link of that alias hides it.");
        else if (found is null)
            Add(
                step with
                {
                    Result = NameStepResult.Unknown,
                },
                $"{link}{network.Network.Name} does not know '{look.Key}'{Unless(network)}.");
        else if (found.Of(_type).Count == 0)
            Add(
                step with { Result = NameStepResult.NoAddress },
                $"{link}{network.Network.Name} knows '{look.Key}', without {_type.Described()}.");
        else
            Add(
                step with { Result = NameStepResult.Answered, Addresses = new(found.Of(_type)) },
                $"{link}{network.Network.Name} knows '{look.Key}': {Owners(found.Of(_type))}.");
    }

    internal void NotOn(NameLookup look) =>
        Add(
            new NameStep
            {
                Network = look.Suffix, Lookup = look.Key, Rule = NameStepRule.Name,
                Result = NameStepResult.NotOnNetwork,
            },
            $"'{look.Key}' on a network '{look.Suffix}' is not looked for: the client is on none of that name.");

    internal void Pointer(SearchedNetwork network, string address, IReadOnlyList<NameAddress> found)
    {
        NameStep step = new()
        {
            Network = network.Network.Name, Lookup = address, Rule = NameStepRule.Address, Addresses = new(found),
        };
        if (found.Count == 0)
            Add(step with { Result = NameStepResult.Unknown }, $"{network.Network.Name} does not know {address}.");
        else
            Add(
                step with { Result = NameStepResult.Answered },
                $"{network.Network.Name} knows {address} as "
                    + $"{string.Join(" or ", found.Select(item => $"{item.Name}.{network.Network.Name}"))}.");
    }

    internal void Shadowed(SearchedNetwork network, string lookup, IReadOnlyList<NameAddress> found) =>
        Add(new NameStep
        {
            Network = network.Network.Name,
            Lookup = lookup,
            Rule = _type == RecordType.PTR ? NameStepRule.Address : NameStepRule.Name,
            Result = NameStepResult.Shadowed,
            Addresses = new(found),
        }, $"{network.Network.Name} knows '{lookup}' too ({Owners(found)}), but is not asked any more.");

    internal void End(NameAnswer answer)
    {
        NameStepResult result =
            answer.Kind == NameAnswerKind.NotFoundForwarded ? NameStepResult.Forwarded : NameStepResult.Ended;
        Add(
            new NameStep
            {
                Lookup = answer.Question.Text, Rule = NameStepRule.Outside, Result = result,
            },
            EndText(answer.Kind));
    }

    /// <summary>Returns a note that something on another node may still have the name, because the engine does not know
    /// all names of other nodes.</summary>
    private static string Unless(SearchedNetwork network) =>
        network.Records.Unknown.Count == 0
            ? ""
            : $", unless as an alias of something on another node {NetworkZone.Told(network.Records.Unknown)}, which "
                + "this engine does not know";

    private static string EndText(NameAnswerKind kind) => kind switch
    {
        NameAnswerKind.NotFoundForwarded => "The question goes on to the DNS servers outside.",
        NameAnswerKind.NotFoundServFail =>
            "The question ends with a failure (SERVFAIL): the client has no way out to the DNS servers outside.",
        NameAnswerKind.EmptyNoError =>
            "The question ends empty: ndots is set for the client, so a name without a dot is not passed on.",
        NameAnswerKind.ClientNotRunning => "Nothing is asked: the client does not run.",
        NameAnswerKind.NoEmbeddedDns => "No network is asked: the client is on none that has names.",
        NameAnswerKind.NotAskable => "Nothing is asked: no DNS question can hold that name.",
        _ => "The question ends.",
    };

    private static string Owners(IReadOnlyList<NameAddress> addresses) => string.Join(", ", addresses.Select(Owner));

    private static string Owner(NameAddress address) => address.Container is null
        ? $"{address.Address} ({address.MatchedBy.Described()})"
        : $"{address.Address} ({address.MatchedBy.Described()} of "
            + $"{address.Container}{(address.Node is null ? "" : $" on node {address.Node}")})";

    private void Add(NameStep step, string text) => _steps.Add(step with { Order = _steps.Count + 1, Text = text });
}
