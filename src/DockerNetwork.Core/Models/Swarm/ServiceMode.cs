namespace DockerNetwork;

/// <summary>The rules for the number of a service's tasks.</summary>
public enum ServiceMode
{
    /// <summary>A number of tasks, on any nodes.</summary>
    Replicated,

    /// <summary>A task on every node that the service may run on.</summary>
    Global,

    /// <summary>A number of tasks that each run to completion (API 1.41).</summary>
    ReplicatedJob,

    /// <summary>A task on every node, which runs to completion (API 1.41).</summary>
    GlobalJob,
}
