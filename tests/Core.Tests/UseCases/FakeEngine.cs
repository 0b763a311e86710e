using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>An engine whose answers a test gives, to fail at a moment that no real engine can be made to fail
/// at.</summary>
internal sealed class FakeEngine(INetworkOperations networks, IContainerOperations containers) : INetworkEngine
{
    public EngineReference Reference { get; } = new();

    public Version Api { get; } = new(1, 54);

    public bool IsWindows => false;

    public bool IsLocal => true;

    public INetworkOperations Networks => networks;

    public IContainerOperations Containers => containers;

    public IImageOperations Images => throw new NotSupportedException();

    public ISwarmOperations Swarm => throw new NotSupportedException();

    public IEventOperations Events => throw new NotSupportedException();

    public Task<EngineInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
