namespace DockerNetwork;

/// <summary>A port of a container, published on the engine's host or only exposed.</summary>
public sealed record PublishedPort
{
    /// <summary>The port inside the container.</summary>
    public int ContainerPort { get; internal init; }

    /// <summary>tcp, udp or sctp.</summary>
    public string Protocol { get; internal init; } = "tcp";

    /// <summary>The host's port, or null where it is not published.</summary>
    public int? HostPort { get; internal init; }

    /// <summary>The host's address it is bound to, or null where it is not published.</summary>
    public string? HostAddress { get; internal init; }

    /// <summary>The port as the docker CLI writes it.</summary>
    /// <returns><c>0.0.0.0:3000->3000/tcp</c>, or <c>3000/tcp</c> where it is not published.</returns>
    public override string ToString() =>
        HostPort is null ? $"{ContainerPort}/{Protocol}" : $"{Host}:{HostPort}->{ContainerPort}/{Protocol}";

    private string? Host => HostAddress?.Contains(":") == true ? $"[{HostAddress}]" : HostAddress;
}
