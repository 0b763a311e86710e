namespace DockerNetwork.Core.Engine;

/// <summary>The kinds of failure. Each one's name is the id of the error that a cmdlet writes, and never
/// changes.</summary>
public enum FailureKind
{
    /// <summary>No network is what was named.</summary>
    NetworkNotFound,

    /// <summary>No container is what was named.</summary>
    ContainerNotFound,

    /// <summary>The engine does not have the image, and it could not be pulled or was not to be.</summary>
    ImageNotFound,

    /// <summary>No service of the swarm is what was named.</summary>
    ServiceNotFound,

    /// <summary>There is no docker context of that name.</summary>
    ContextNotFound,

    /// <summary>The engine's DNS would not answer the name.</summary>
    NameNotFound,

    /// <summary>Several networks fit.</summary>
    NetworkAmbiguous,

    /// <summary>Several containers fit.</summary>
    ContainerAmbiguous,

    /// <summary>Several services fit.</summary>
    ServiceAmbiguous,

    /// <summary>There is a network of that name.</summary>
    NetworkAlreadyExists,

    /// <summary>There is a container of that name.</summary>
    ContainerAlreadyExists,

    /// <summary>Endpoints are on the network.</summary>
    NetworkInUse,

    /// <summary>The network is one of Docker's own.</summary>
    NetworkPredefined,

    /// <summary>The network is there with other settings than were asked for.</summary>
    NetworkDiffers,

    /// <summary>The container is on the network with other settings than were asked for.</summary>
    AlreadyConnected,

    /// <summary>The container is not on the network.</summary>
    NotConnected,

    /// <summary>An address, prefix or range is not one, or is not where it has to be.</summary>
    AddressInvalid,

    /// <summary>A subnet overlaps another.</summary>
    AddressOverlap,

    /// <summary>No subnet or address is left to give out.</summary>
    AddressPoolExhausted,

    /// <summary>A process in a container ended with an exit code that is not zero.</summary>
    ContainerExited,

    /// <summary>Nothing answers at the engine's address.</summary>
    EngineUnreachable,

    /// <summary>The engine did not answer in time.</summary>
    EngineTimeout,

    /// <summary>The engine refused, for a reason that none of the others names.</summary>
    EngineRefused,

    /// <summary>The engine's API is too old for what was asked, or has no version in common with this module.</summary>
    UnsupportedByEngine,

    /// <summary>The engine failed, or its answer cannot be read.</summary>
    EngineFault,

    /// <summary>What was asked for contradicts itself or is not written as it has to be.</summary>
    RequestInvalid,
}
