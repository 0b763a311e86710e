namespace DockerNetwork;

/// <summary>The origin of a network.</summary>
public enum NetworkType
{
    /// <summary>A network that Docker creates: bridge, host, none; nat on Windows.</summary>
    Builtin,

    /// <summary>A network that a user created.</summary>
    Custom,
}
