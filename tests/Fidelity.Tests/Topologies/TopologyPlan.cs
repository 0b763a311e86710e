namespace DockerNetwork.Fidelity.Topologies;

/// <summary>A topology, as the steps that create it.</summary>
/// <param name="Seed">The seed of the generator.</param>
/// <param name="Steps">The steps in their order.</param>
internal sealed record TopologyPlan(int Seed, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>All names that the plan adds, including those that it removes again.</summary>
    public IEnumerable<string> Words => Steps.SelectMany(step => step.Words);

    /// <summary>Removes a step, and all steps that depend on it.</summary>
    public TopologyPlan Without(PlanStep step)
    {
        HashSet<string> gone = step.Makes is string made ? [made] : [];
        List<PlanStep> left = [];
        foreach (PlanStep other in Steps)
        {
            if (ReferenceEquals(other, step))
                continue;
            if (!other.Needs.Any(gone.Contains))
                left.Add(other);
            else if (other.Makes is string lost)
                gone.Add(lost);
        }

        return this with { Steps = left };
    }

    public override string ToString() => string.Join('\n', Steps.Select(step => $"  {step}"));
}
