namespace DockerNetwork;

/// <summary>The reasons for a failed name lookup.</summary>
public enum NameFailure
{
    /// <summary>The client, or the container whose network it shares, does not run.</summary>
    ClientNotRunning,

    /// <summary>The client or the target container is on the host's network, where containers have no names.</summary>
    HostNetwork,

    /// <summary>The client or the target container is on no network.</summary>
    NoNetwork,

    /// <summary>The client or the target container is only on the default bridge, where containers have no
    /// names.</summary>
    DefaultBridge,

    /// <summary>The client's network leaves names to outside servers (Windows: transparent, l2bridge).</summary>
    NetworkWithoutDns,

    /// <summary>A DNS query cannot hold the name, or the engine cannot find it from a query: it has an empty label, a
    /// space or a character beyond ASCII, or is too long.</summary>
    NotAskable,

    /// <summary>The name is known, but has no address of the requested type.</summary>
    NoAddressOfType,

    /// <summary>The network suffix of the query differs from the network's name in case.</summary>
    WrongNetworkSuffixCase,

    /// <summary>The network suffix of the query is the network's id; only its name counts.</summary>
    NetworkSuffixIsId,

    /// <summary>A container with the name exists, but does not run.</summary>
    NotRunning,

    /// <summary>The name is an alias that the container has on another network.</summary>
    AliasOnOtherNetwork,

    /// <summary>The container is not on the network of the suffix, but on other networks of the client.</summary>
    NameOnOtherNetwork,

    /// <summary>The client and the container with the name share no network.</summary>
    NoCommonNetwork,

    /// <summary>The container with the name shares another container's network and has no name of its own
    /// there.</summary>
    SharesNetwork,

    /// <summary>The query differs from a link alias in case.</summary>
    WrongLinkCase,

    /// <summary>No container or service of the engine has the name.</summary>
    NoSuchName,
}
