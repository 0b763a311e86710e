namespace DockerNetwork;

/// <summary>A port of a service that is published on the swarm's nodes.</summary>
public sealed record ServicePort
{
    /// <summary>The port inside the tasks' containers.</summary>
    public int TargetPort { get; internal init; }

    /// <summary>The port on the nodes; null while the swarm has given none out.</summary>
    public int? PublishedPort { get; internal init; }

    /// <summary>tcp, udp or sctp.</summary>
    public string Protocol { get; internal init; } = "tcp";

    /// <summary>ingress: on every node, by the routing mesh; host: on the nodes that have a task.</summary>
    public string Mode { get; internal init; } = "ingress";

    /// <summary>The port as the docker CLI writes it.</summary>
    /// <returns><c>*:8080->80/tcp</c>; without a port of the nodes <c>80/tcp</c>.</returns>
    public override string ToString() =>
        PublishedPort is null ? $"{TargetPort}/{Protocol}" : $"*:{PublishedPort}->{TargetPort}/{Protocol}";
}
