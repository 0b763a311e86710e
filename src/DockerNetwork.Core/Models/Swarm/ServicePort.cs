namespace DockerNetwork;

/// <summary>A port of a service that is published on the swarm's nodes.</summary>
public sealed record ServicePort
{
    /// <summary>The port inside the tasks' containers.</summary>
    public int TargetPort { get; internal init; }

    /// <summary>The port on the nodes; null until the swarm assigns one.</summary>
    public int? PublishedPort { get; internal init; }

    /// <summary>The protocol: tcp, udp or sctp.</summary>
    public string Protocol { get; internal init; } = "tcp";

    /// <summary>The publish mode. ingress: on every node, by the routing mesh. host: on the nodes that have a
    /// task.</summary>
    public string Mode { get; internal init; } = "ingress";

    /// <summary>The port as the docker CLI writes it.</summary>
    /// <returns>A text such as <c>*:8080->80/tcp</c>, or <c>80/tcp</c> without a port on the nodes.</returns>
    public override string ToString() =>
        PublishedPort is null ? $"{TargetPort}/{Protocol}" : $"*:{PublishedPort}->{TargetPort}/{Protocol}";
}
