namespace DockerNetwork.Core.Naming;

/// <summary>A question that one client gets another answer to, before and after a change.</summary>
public sealed record NameChange
{
    /// <summary>The asking container's name, after the change.</summary>
    public string From { get; init; } = "";

    /// <summary>The asking container's full id.</summary>
    public string FromId { get; init; } = "";

    /// <summary>The question.</summary>
    public NameQuestion Question { get; init; }

    /// <summary>How the answer changes.</summary>
    public NameChangeKind Kind => (Before.IsFound, After.IsFound) switch
    {
        (false, true) => NameChangeKind.Gained,
        (true, false) => NameChangeKind.Lost,
        _ => NameChangeKind.Changed,
    };

    /// <summary>The answer before.</summary>
    public required NameAnswer Before { get; init; }

    /// <summary>The answer after.</summary>
    public required NameAnswer After { get; init; }

    /// <summary>Which of the container's names it is; of the first address where several have it.</summary>
    public NameMatch MatchedBy => (After.IsFound ? After : Before).Addresses[0].MatchedBy;

    /// <summary>The change in words.</summary>
    /// <returns><c>'db' no longer resolves from web</c>, <c>'db' resolves from web: 10.1.0.4</c> or <c>'db' from web:
    /// 10.1.0.4 → 10.2.0.7</c>.</returns>
    public override string ToString() => Kind switch
    {
        NameChangeKind.Gained => $"'{Question.Text}' resolves from {From}: {After.Addresses.Joined()}",
        NameChangeKind.Lost => $"'{Question.Text}' no longer resolves from {From}",
        _ => $"'{Question.Text}' from {From}: {Before.Addresses.Joined()} → {After.Addresses.Joined()}",
    };
}
