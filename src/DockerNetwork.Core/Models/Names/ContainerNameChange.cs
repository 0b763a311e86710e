namespace DockerNetwork;

/// <summary>A name that resolves differently before and after a change, for one client or on one network.</summary>
public sealed record ContainerNameChange
{
    /// <summary>The name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The record type: A or AAAA.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The kind of change: gained, lost or changed.</summary>
    public NameChangeKind Kind { get; internal init; }

    /// <summary>The client container; null if the change is reported for a network.</summary>
    public string? From { get; internal init; }

    /// <summary>The client container's full id, or null.</summary>
    public string? FromId { get; internal init; }

    /// <summary>The network that answers; the one after the change if the name still resolves then.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The containers that answered before; none if the name is gained.</summary>
    public ItemList<ContainerName> Before { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>The containers that answer after the change; none if the name is lost.</summary>
    public ItemList<ContainerName> After { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The change in a sentence.</summary>
    public string Change => ToString();

    private string Place => From is null ? $"on {Network}" : $"from {From}";

    private string Subject => RecordType == RecordType.AAAA ? $"'{Name}' (AAAA)" : $"'{Name}'";

    /// <summary>The change as text.</summary>
    /// <returns><c>'db' no longer resolves from web</c>, <c>'db' resolves from web: 10.1.0.4</c> or <c>'db' from web:
    /// 10.1.0.4 → 10.2.0.7</c>; for a network <c>on backend</c> in place of <c>from web</c>.</returns>
    public override string ToString() => Kind switch
    {
        NameChangeKind.Gained => $"{Subject} resolves {Place}: {Text(After)}",
        NameChangeKind.Lost => $"{Subject} no longer resolves {Place}",
        _ => $"{Subject} {Place}: {Text(Before)} → {Text(After)}",
    };

    private static string Text(IEnumerable<ContainerName> names) =>
        string.Join(", ", names.Select(name => name.Address));
}
