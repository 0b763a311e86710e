namespace DockerNetwork.Fidelity.Topologies;

/// <summary>A topology, as the steps that make it.</summary>
/// <param name="Seed">What it was generated from.</param>
/// <param name="Steps">The steps in their order.</param>
internal sealed record TopologyPlan(int Seed, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>All names that it gives, also those that it takes away again.</summary>
    public IEnumerable<string> Words => Steps.SelectMany(step => step.Words);

    /// <summary>Leaves a step away, and with it all that needs what it makes.</summary>
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
