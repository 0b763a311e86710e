namespace DockerNetwork;

/// <summary>The protocol of a connection test.</summary>
public enum ConnectionProtocol
{
    /// <summary>TCP: opens a connection and closes it again, without sending data.</summary>
    Tcp,

    /// <summary>UDP: sends one datagram that holds a DNS query.</summary>
    Udp,

    /// <summary>ICMP: sends echo requests, as ping does.</summary>
    Icmp,
}
