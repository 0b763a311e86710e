using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Requests an engine's description of itself: two requests at the same time.</summary>
internal sealed class EngineInfoRequest(EngineRequests requests)
{
    private static readonly RequestDescription Asking = new("ask the engine about itself");

    internal async Task<EngineInfo> SendAsync(CancellationToken cancellationToken)
    {
        Task<VersionResponse> version = requests.SendAsync(
            Asking, (client, token) => client.System.GetVersionAsync(token), cancellationToken);
        Task<SystemInfoResponse> info = requests.SendAsync(
            Asking, (client, token) => client.System.GetSystemInfoAsync(token), cancellationToken);
        await Task.WhenAll(version, info).ConfigureAwait(false);

        return EngineInfoMapping.Map(
            await version.ConfigureAwait(false), await info.ConfigureAwait(false), requests.Session.Api,
            requests.Reference);
    }
}
