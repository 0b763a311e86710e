namespace DockerNetwork;

/// <summary>The kinds of failure. The name of each is the id of the error that a cmdlet writes, and never
/// changes.</summary>
public enum FailureKind
{
    /// <summary>No network matches.</summary>
    NetworkNotFound,

    /// <summary>No container matches.</summary>
    ContainerNotFound,

    /// <summary>The engine does not have the image, and the pull failed or was not allowed.</summary>
    ImageNotFound,

    /// <summary>No service of the swarm matches.</summary>
    ServiceNotFound,

    /// <summary>No docker context has that name.</summary>
    ContextNotFound,

    /// <summary>The engine's DNS does not resolve the name.</summary>
    NameNotFound,

    /// <summary>Several networks match.</summary>
    NetworkAmbiguous,

    /// <summary>Several containers match.</summary>
    ContainerAmbiguous,

    /// <summary>Several services match.</summary>
    ServiceAmbiguous,

    /// <summary>A network of that name already exists.</summary>
    NetworkAlreadyExists,

    /// <summary>A container of that name already exists.</summary>
    ContainerAlreadyExists,

    /// <summary>The network has endpoints.</summary>
    NetworkInUse,

    /// <summary>The network is one that Docker predefines.</summary>
    NetworkPredefined,

    /// <summary>The network exists with other settings than requested.</summary>
    NetworkDiffers,

    /// <summary>The container is on the network with other settings than requested.</summary>
    AlreadyConnected,

    /// <summary>The container is not on the network.</summary>
    NotConnected,

    /// <summary>An address, prefix or range is invalid, or lies outside the range it must be in.</summary>
    AddressInvalid,

    /// <summary>A subnet overlaps another.</summary>
    AddressOverlap,

    /// <summary>No subnet or address is left to assign.</summary>
    AddressPoolExhausted,

    /// <summary>A process in a container ended with an exit code other than zero.</summary>
    ContainerExited,

    /// <summary>Nothing answers at the engine's address.</summary>
    EngineUnreachable,

    /// <summary>The engine did not respond in time.</summary>
    EngineTimeout,

    /// <summary>The engine refused the request for a reason that no other kind covers.</summary>
    EngineRefused,

    /// <summary>The engine's API is too old for the request, or has no version in common with this module.</summary>
    UnsupportedByEngine,

    /// <summary>The engine failed, or its response cannot be read.</summary>
    EngineFault,

    /// <summary>The request contradicts itself or has a syntax error.</summary>
    RequestInvalid,
}
