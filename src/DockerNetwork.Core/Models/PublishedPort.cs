namespace DockerNetwork;

/// <summary>A port of a container, published on the engine's host or only exposed.</summary>
public sealed record PublishedPort
{
    /// <summary>The port inside the container.</summary>
    public int ContainerPort { get; internal init; }

    /// <summary>The protocol: tcp, udp or sctp.</summary>
    public string Protocol { get; internal init; } = "tcp";

    /// <summary>The host's port, or null if the port is not published.</summary>
    public int? HostPort { get; internal init; }

    /// <summary>The host address that the port is bound to, or null if it is not published.</summary>
    public string? HostAddress { get; internal init; }

    /// <summary>The port as the docker CLI writes it.</summary>
    /// <returns>A text such as <c>0.0.0.0:3000->3000/tcp</c>, or <c>3000/tcp</c> if the port is not
    /// published.</returns>
    public override string ToString() =>
        HostPort is null ? $"{ContainerPort}/{Protocol}" : $"{Host}:{HostPort}->{ContainerPort}/{Protocol}";

    private string? Host => HostAddress?.Contains(":") == true ? $"[{HostAddress}]" : HostAddress;
}
