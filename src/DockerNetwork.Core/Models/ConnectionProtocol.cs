namespace DockerNetwork;

/// <summary>What a connection is tried with.</summary>
public enum ConnectionProtocol
{
    /// <summary>A connection is opened and closed again; nothing is sent on it.</summary>
    Tcp,

    /// <summary>A datagram is sent, which holds a DNS question.</summary>
    Udp,

    /// <summary>Echo requests, as ping sends them.</summary>
    Icmp,
}
