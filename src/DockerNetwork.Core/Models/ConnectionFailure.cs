namespace DockerNetwork;

/// <summary>The reasons for a failed connection.</summary>
public enum ConnectionFailure
{
    /// <summary>The name does not resolve for the client. The test sends nothing.</summary>
    NameNotFound,

    /// <summary>The client and the target container share no network.</summary>
    NoCommonNetwork,

    /// <summary>The address is on none of the client's networks, and these have no route to the outside.</summary>
    InternalNetwork,

    /// <summary>The network that both are on isolates its containers (option
    /// <c>com.docker.network.bridge.enable_icc=false</c>).</summary>
    InterContainerDisabled,

    /// <summary>The address refuses the connection: nothing listens on the port.</summary>
    Refused,

    /// <summary>No response arrives in time. For Udp this does not prove a fault, because a listener may accept a
    /// datagram without a response.</summary>
    TimedOut,

    /// <summary>The client or the target container does not run. The test sends nothing.</summary>
    NotRunning,

    /// <summary>The client or the target has no address of the family (IPv4 or IPv6).</summary>
    NoAddressOfFamily,
}
