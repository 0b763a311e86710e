namespace DockerNetwork;

/// <summary>How a service of a swarm says how many tasks it has.</summary>
public enum ServiceMode
{
    /// <summary>A number of tasks, on whichever nodes.</summary>
    Replicated,

    /// <summary>One task on every node that it may run on.</summary>
    Global,

    /// <summary>A number of tasks that each run to their end (API 1.41).</summary>
    ReplicatedJob,

    /// <summary>One task on every node that runs to its end (API 1.41).</summary>
    GlobalJob,
}
