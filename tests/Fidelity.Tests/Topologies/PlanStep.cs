namespace DockerNetwork.Fidelity.Topologies;

/// <summary>A step that is done to an engine. A topology is the list of its steps, so that a failing topology can
/// shrink by removing steps.</summary>
internal abstract record PlanStep
{
    /// <summary>The networks and containers that the step depends on, by their names in the plan.</summary>
    public abstract IEnumerable<string> Needs { get; }

    /// <summary>The name in the plan of the object that the step creates; null if it changes something.</summary>
    public virtual string? Makes => null;

    /// <summary>The names that the step adds to a container, and may remove from it.</summary>
    public virtual IEnumerable<string> Words => [];

    /// <summary>Does the step.</summary>
    /// <param name="site">The engine, and the existing objects of this topology.</param>
    /// <param name="cancellationToken">Ends the step.</param>
    /// <returns>A task that completes when the step is done.</returns>
    /// <exception cref="HttpRequestException">The engine refuses.</exception>
    public abstract Task RunAsync(Site site, CancellationToken cancellationToken);
}
