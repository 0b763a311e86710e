namespace DockerNetwork;

/// <summary>The type of a DNS record.</summary>
public enum RecordType
{
    /// <summary>An IPv4 address of a name.</summary>
    A,

    /// <summary>An IPv6 address of a name.</summary>
    AAAA,

    /// <summary>The name of an address.</summary>
    PTR,
}
