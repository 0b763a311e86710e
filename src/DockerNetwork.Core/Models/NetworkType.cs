namespace DockerNetwork;

/// <summary>Who made a network.</summary>
public enum NetworkType
{
    /// <summary>Docker: bridge, host, none; nat on Windows.</summary>
    Builtin,

    /// <summary>Somebody: all others.</summary>
    Custom,
}
