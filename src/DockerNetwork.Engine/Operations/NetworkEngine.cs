using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Operations;

/// <summary>An engine with one request timeout.</summary>
internal sealed class NetworkEngine(EngineRequests requests) : INetworkEngine
{
    public EngineReference Reference => requests.Reference;

    public Version Api => requests.Session.Api;

    public bool IsWindows => requests.Session.IsWindows;

    public bool IsLocal => EngineAddress.IsLocal(requests.Address);

    public INetworkOperations Networks { get; } = new NetworkOperations(requests);

    public IContainerOperations Containers { get; } = new ContainerOperations(requests);

    public IImageOperations Images { get; } = new ImageOperations(requests);

    public ISwarmOperations Swarm { get; } = new SwarmOperations(requests);

    public IEventOperations Events { get; } = new EventOperations(requests);

    public Task<EngineInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        new EngineInfoRequest(requests).SendAsync(cancellationToken);
}
