namespace DockerNetwork;

/// <summary>The kind of a DNS answer.</summary>
public enum RecordType
{
    /// <summary>An IPv4 address of a name.</summary>
    A,

    /// <summary>An IPv6 address of a name.</summary>
    AAAA,

    /// <summary>The name of an address.</summary>
    PTR,
}
