namespace DockerNetwork.Core.Engine;

/// <summary>A port to publish.</summary>
internal sealed record PortRequest
{
    /// <summary>The port inside the container.</summary>
    public int ContainerPort { get; init; }

    /// <summary>The protocol: tcp, udp or sctp.</summary>
    public string Protocol { get; init; } = "tcp";

    /// <summary>The host's port; null lets the engine choose one.</summary>
    public int? HostPort { get; init; }

    /// <summary>The host address to bind to; null for all.</summary>
    public string? HostAddress { get; init; }
}
