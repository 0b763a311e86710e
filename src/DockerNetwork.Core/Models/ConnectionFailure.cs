namespace DockerNetwork;

/// <summary>Why a connection does not come to be.</summary>
public enum ConnectionFailure
{
    /// <summary>The name does not resolve for the client. Nothing was sent.</summary>
    NameNotFound,

    /// <summary>The client and the container that was meant are on no network together.</summary>
    NoCommonNetwork,

    /// <summary>The address is on none of the client's networks, and these have no way out.</summary>
    InternalNetwork,

    /// <summary>The network that both are on keeps its containers apart (option
    /// <c>com.docker.network.bridge.enable_icc=false</c>).</summary>
    InterContainerDisabled,

    /// <summary>The address answers that nothing listens on the port.</summary>
    Refused,

    /// <summary>Nothing came back in time. For Udp that is not proof of a fault: what listens may take a datagram
    /// without an answer.</summary>
    TimedOut,

    /// <summary>The client or the container that was meant does not run. Nothing was sent.</summary>
    NotRunning,
}
