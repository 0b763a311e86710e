namespace DockerNetwork;

/// <summary>How the DNS inside a container answers.</summary>
public enum NameAnswerKind
{
    /// <summary>With addresses, or for PTR with a name.</summary>
    Answer,

    /// <summary>The name is known but has no address of the kind asked for: NOERROR without records.</summary>
    NoData,

    /// <summary>No network of the client knows it, and the question goes on to the servers outside: what they say is
    /// the answer, mostly NXDOMAIN.</summary>
    NotFoundForwarded,

    /// <summary>No network of the client knows it, and the client has no way out to ask elsewhere: SERVFAIL.</summary>
    NotFoundServFail,

    /// <summary>No network of the client knows it, and <c>ndots</c> is set for the client, so that a name without a dot
    /// is not passed on: NOERROR without records.</summary>
    EmptyNoError,

    /// <summary>From the client's hosts file, which programs read before they ask the DNS, and which nslookup and dig
    /// do not read.</summary>
    HostsFile,

    /// <summary>The client is not on a network with names: it asks the servers outside directly, or none.</summary>
    NoEmbeddedDns,

    /// <summary>The client does not run, so it cannot ask.</summary>
    ClientNotRunning,

    /// <summary>No DNS question can hold the text: an empty label, or a label of more than 63 bytes.</summary>
    NotAskable,
}
