namespace DockerNetwork.Core.Engine;

/// <summary>A Docker Engine as the use cases see it. Each call is one request; each failure is a
/// <see cref="DockerNetworkException"/>: EngineUnreachable, EngineTimeout and EngineFault from any call, and what else
/// a call's own text names.</summary>
public interface INetworkEngine
{
    /// <summary>What the objects of this engine carry.</summary>
    EngineReference Reference { get; }

    /// <summary>The API version that is spoken: the newest that both sides know.</summary>
    Version Api { get; }

    /// <summary>Whether its containers are Windows ones.</summary>
    bool IsWindows { get; }

    /// <summary>Whether its address is on this machine (a socket or a pipe).</summary>
    bool IsLocal { get; }

    /// <summary>Its networks.</summary>
    INetworkOperations Networks { get; }

    /// <summary>Its containers.</summary>
    IContainerOperations Containers { get; }

    /// <summary>Its images.</summary>
    IImageOperations Images { get; }

    /// <summary>The swarm that it is in, if any.</summary>
    ISwarmOperations Swarm { get; }

    /// <summary>What happens on it.</summary>
    IEventOperations Events { get; }

    /// <summary>Asks what the engine says of itself.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Versions, drivers, swarm state, address pools.</returns>
    Task<EngineInfo> GetInfoAsync(CancellationToken cancellationToken);
}
