namespace DockerNetwork.Fidelity.Topologies;

/// <summary>One thing that is done to an engine. A topology is the list of its steps, so that one that shows a fault
/// can be made smaller by leaving steps away.</summary>
internal abstract record PlanStep
{
    /// <summary>The networks and containers, by their names in the plan, without which it makes no sense.</summary>
    public abstract IEnumerable<string> Needs { get; }

    /// <summary>What it makes, by its name in the plan; null where it changes something.</summary>
    public virtual string? Makes => null;

    /// <summary>The names that it gives to a container, and may take away from it.</summary>
    public virtual IEnumerable<string> Words => [];

    /// <summary>Does it.</summary>
    /// <param name="site">The engine, and what is there of this topology.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When it is done.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public abstract Task RunAsync(Site site, CancellationToken cancellationToken);
}
