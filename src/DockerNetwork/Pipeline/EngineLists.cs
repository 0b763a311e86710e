namespace DockerNetwork.Pipeline;

/// <summary>The lists that a session caches for an engine.</summary>
[Flags]
internal enum EngineLists
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The networks.</summary>
    Networks = 1,

    /// <summary>The containers.</summary>
    Containers = 2,

    /// <summary>The networks and the containers, with each network's containers.</summary>
    Members = Networks | Containers,

    /// <summary>The services of a swarm.</summary>
    Services = 4,
}
