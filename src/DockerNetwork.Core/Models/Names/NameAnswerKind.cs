namespace DockerNetwork;

/// <summary>The kinds of response from the DNS inside a container.</summary>
public enum NameAnswerKind
{
    /// <summary>Addresses, or for PTR a name.</summary>
    Answer,

    /// <summary>NOERROR without records: the name is known but has no address of the requested type.</summary>
    NoData,

    /// <summary>The response of the outside servers, usually NXDOMAIN: no network of the client knows the name, and the
    /// engine forwards the query.</summary>
    NotFoundForwarded,

    /// <summary>SERVFAIL: no network of the client knows the name, and the client has no route to the
    /// outside.</summary>
    NotFoundServFail,

    /// <summary>NOERROR without records: no network of the client knows the name. Because <c>ndots</c> is set for the
    /// client, the engine does not forward a name without a dot.</summary>
    EmptyNoError,

    /// <summary>An entry of the client's hosts file. Programs read it before they query the DNS; nslookup and dig do
    /// not read it.</summary>
    HostsFile,

    /// <summary>No embedded DNS: the client is on no network with names. It queries the outside servers directly, or
    /// none.</summary>
    NoEmbeddedDns,

    /// <summary>No query: the client does not run.</summary>
    ClientNotRunning,

    /// <summary>No valid query: a DNS query cannot hold an empty label, or a label of more than 63 bytes.</summary>
    NotAskable,
}
