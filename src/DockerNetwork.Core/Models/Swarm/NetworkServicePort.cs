namespace DockerNetwork;

/// <summary>A port that a service publishes through a network.</summary>
public sealed record NetworkServicePort
{
    /// <summary>The port inside the service's tasks.</summary>
    public int TargetPort { get; internal init; }

    /// <summary>The port on the swarm's nodes.</summary>
    public int PublishedPort { get; internal init; }

    /// <summary>The published port and the target port.</summary>
    /// <returns><c>8080->80</c>.</returns>
    public override string ToString() => $"{PublishedPort}->{TargetPort}";
}
