namespace DockerNetwork.Core.Naming.Changes;

/// <summary>A question that a client gets a different answer to after a change.</summary>
internal sealed record NameChange
{
    /// <summary>The name of the container that asks, after the change.</summary>
    public string From { get; init; } = "";

    /// <summary>The full id of the container that asks.</summary>
    public string FromId { get; init; } = "";

    /// <summary>The question.</summary>
    public NameQuestion Question { get; init; }

    /// <summary>The kind of change.</summary>
    public NameChangeKind Kind => (Before.IsFound, After.IsFound) switch
    {
        (false, true) => NameChangeKind.Gained,
        (true, false) => NameChangeKind.Lost,
        _ => NameChangeKind.Changed,
    };

    /// <summary>The answer before the change.</summary>
    public required NameAnswer Before { get; init; }

    /// <summary>The answer after the change.</summary>
    public required NameAnswer After { get; init; }

    /// <summary>The kind of name, such as alias or hostname. Taken from the first address if several have the
    /// name.</summary>
    public NameMatch MatchedBy => (After.IsFound ? After : Before).Addresses[0].MatchedBy;

    /// <summary>Describes the change.</summary>
    /// <returns><c>'db' no longer resolves from web</c>, <c>'db' resolves from web: 10.1.0.4</c> or
    /// <c>'db' from web: 10.1.0.4 → 10.2.0.7</c>.</returns>
    public override string ToString() => Kind switch
    {
        NameChangeKind.Gained => $"'{Question.Text}' resolves from {From}: {After.Addresses.Joined()}",
        NameChangeKind.Lost => $"'{Question.Text}' no longer resolves from {From}",
        _ => $"'{Question.Text}' from {From}: {Before.Addresses.Joined()} → {After.Addresses.Joined()}",
    };
}
