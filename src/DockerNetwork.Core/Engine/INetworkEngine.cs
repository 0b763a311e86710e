namespace DockerNetwork.Core.Engine;

/// <summary>A connected Docker Engine. Each call is one request. Each failure is a
/// <see cref="DockerNetworkException"/>: any call can throw EngineUnreachable, EngineTimeout and EngineFault, and each
/// call documents its other kinds.</summary>
internal interface INetworkEngine
{
    /// <summary>The reference that the objects of this engine carry.</summary>
    EngineReference Reference { get; }

    /// <summary>The API version in use: the newest that both sides support.</summary>
    Version Api { get; }

    /// <summary>True if the engine has Windows containers.</summary>
    bool IsWindows { get; }

    /// <summary>True if the engine's address is on this machine (a socket or a pipe).</summary>
    bool IsLocal { get; }

    /// <summary>The requests about its networks.</summary>
    INetworkOperations Networks { get; }

    /// <summary>The requests about its containers.</summary>
    IContainerOperations Containers { get; }

    /// <summary>The requests about its images.</summary>
    IImageOperations Images { get; }

    /// <summary>The requests about its swarm, if it is in one.</summary>
    ISwarmOperations Swarm { get; }

    /// <summary>The requests about its events.</summary>
    IEventOperations Events { get; }

    /// <summary>Requests the engine's description of itself.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The versions, drivers, swarm state and address pools.</returns>
    Task<EngineInfo> GetInfoAsync(CancellationToken cancellationToken);
}
