namespace DockerNetwork;

/// <summary>The conflicts of a prefix.</summary>
public sealed record SubnetTest
{
    /// <summary>The prefix in CIDR form.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>True if it has no conflict.</summary>
    public bool Free => Conflicts.Count == 0;

    /// <summary>The conflicting owners: networks first, then interfaces, then routes.</summary>
    public ItemList<SubnetConflict> Conflicts { get; internal init; } = ItemList<SubnetConflict>.Empty;

    /// <summary>The engines whose networks it was compared with.</summary>
    public ItemList<EngineReference> Engines { get; internal init; } = ItemList<EngineReference>.Empty;

    /// <summary>The prefix.</summary>
    /// <returns>The prefix in CIDR form.</returns>
    public override string ToString() => Prefix;
}
