using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Operations;

/// <summary>An engine with one request timeout. Its operations are created on first use.</summary>
internal sealed class NetworkEngine(EngineRequests requests) : INetworkEngine
{
    private static readonly RequestDescription Asking = new("ask the engine about itself");

    public EngineReference Reference => requests.Reference;

    public Version Api => requests.Session.Api;

    public bool IsWindows => requests.Session.IsWindows;

    public bool IsLocal => EngineAddress.IsLocal(requests.Address);

    public INetworkOperations Networks => field ??= new NetworkOperations(requests);

    public IContainerOperations Containers => field ??= new ContainerOperations(requests);

    public IImageOperations Images => field ??= new ImageOperations(requests);

    public ISwarmOperations Swarm => field ??= new SwarmOperations(requests);

    public IEventOperations Events => field ??= new EventOperations(requests);

    /// <summary>Sends two requests at the same time.</summary>
    public async Task<EngineInfo> GetInfoAsync(CancellationToken cancellationToken)
    {
        Task<SpokenVersions> asking = requests.ReadAsync(Asking, "version", SpokenVersions.Read, cancellationToken);
        Task<(EngineInfo Info, string Id)> telling = requests.ReadAsync(
            Asking, "info",
            info => (EngineInfoMapping.Map(info, Api, Reference), info.Text("ID"u8) ?? ""), cancellationToken);
        await Task.WhenAll(asking, telling).ConfigureAwait(false);

        (EngineInfo info, string id) = await telling.ConfigureAwait(false);
        return EngineInfoMapping.Complete(info, id, await asking.ConfigureAwait(false));
    }
}
