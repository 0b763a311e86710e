namespace DockerNetwork;

/// <summary>Why a name does not resolve.</summary>
public enum NameFailure
{
    /// <summary>The client, or the container whose network it shares, does not run.</summary>
    ClientNotRunning,

    /// <summary>The client, or the container that was meant, is on the host's network, where containers have no
    /// names.</summary>
    HostNetwork,

    /// <summary>The client, or the container that was meant, is on no network.</summary>
    NoNetwork,

    /// <summary>The client, or the container that was meant, is on the default bridge only, where containers have no
    /// names.</summary>
    DefaultBridge,

    /// <summary>The client's network leaves names to the outside (Windows: transparent, l2bridge).</summary>
    NetworkWithoutDns,

    /// <summary>No DNS question can hold the name, or the engine cannot find it again in one: an empty label, too long,
    /// a space, a character beyond ASCII.</summary>
    NotAskable,

    /// <summary>The name is known, but has no address of the kind asked for.</summary>
    NoAddressOfType,

    /// <summary>The network at the end of the question is spelled in other case than its name.</summary>
    WrongNetworkSuffixCase,

    /// <summary>The network at the end of the question is given by its id; only its name counts.</summary>
    NetworkSuffixIsId,

    /// <summary>A container of the name would answer, but it does not run.</summary>
    NotRunning,

    /// <summary>It is an alias, and the container has it on another network.</summary>
    AliasOnOtherNetwork,

    /// <summary>The container is not on the network at the end of the question, but on others of the client.</summary>
    NameOnOtherNetwork,

    /// <summary>The container that has the name and the client have no network in common.</summary>
    NoCommonNetwork,

    /// <summary>The container of that name shares another container's network and has no name of its own.</summary>
    SharesNetwork,

    /// <summary>A link alias is spelled in other case.</summary>
    WrongLinkCase,

    /// <summary>No container and no service of the engine has the name.</summary>
    NoSuchName,
}
