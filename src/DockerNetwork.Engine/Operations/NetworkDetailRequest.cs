using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Requests a network in detail. Does not use the client library, because its inspect has no query.</summary>
internal sealed class NetworkDetailRequest(EngineRequests requests)
{
    private readonly NetworkDetailMapping _mapping = new(requests.Session.Api, requests.Reference);
    private readonly NetworkPaths _paths = new(requests);

    internal async Task<Network> SendAsync(string id, string scope, CancellationToken cancellationToken)
    {
        RequestDescription asked = NetworkOperations.About("look at {network}", id);
        string path = await _paths.OfAsync(id, asked, cancellationToken).ConfigureAwait(false);
        string query = scope.Length == 0 ? "verbose=true" : $"verbose=true&scope={Uri.EscapeDataString(scope)}";
        return await requests
            .GetAsync(asked, $"networks/{path}?{query}", _mapping.Map, cancellationToken)
            .ConfigureAwait(false);
    }
}
