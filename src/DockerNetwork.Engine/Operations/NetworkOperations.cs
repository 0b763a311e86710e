using Docker.DotNet.Models;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>The requests about networks.</summary>
internal sealed class NetworkOperations(EngineRequests requests) : INetworkOperations
{
    private static readonly RequestDescription Listing = new("list the networks");

    private readonly NetworkMapping _mapping = new(requests.Session.Api, requests.Reference);
    private readonly NetworkPaths _paths = new(requests);
    private readonly NetworkCreateRequest _creation = new(requests);
    private readonly NetworkDetailRequest _detail = new(requests);

    public async Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken)
    {
        Network[] networks = await requests
            .ListAsync(Listing, "networks", _mapping.Map, cancellationToken)
            .ConfigureAwait(false);
        requests.Session.Names.Learn(networks);
        return networks;
    }

    public async Task<Network> InspectAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("look at {network}", id);
        string path = await _paths.OfAsync(id, asked, cancellationToken).ConfigureAwait(false);
        return await requests
            .GetAsync(asked, $"networks/{path}", _mapping.Map, cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<Network> InspectInDetailAsync(string id, string scope, CancellationToken cancellationToken) =>
        _detail.SendAsync(id, scope, cancellationToken);

    public Task<string> CreateAsync(NetworkRequest request, CancellationToken cancellationToken) =>
        _creation.SendAsync(request, cancellationToken);

    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("remove {network}", id);
        string path = await _paths.OfAsync(id, asked, cancellationToken).ConfigureAwait(false);
        await requests
            .SendAsync(asked, (client, token) => client.Networks.DeleteNetworkAsync(path, token), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task ConnectAsync(
        string id, string container, EndpointRequest request, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("connect {container} to {network}", id) with { Container = container };
        Requirements.Connect(request, requests.Session.Api, asked.In(requests.Session.Names));
        string path = await _paths.OfAsync(id, asked, cancellationToken).ConfigureAwait(false);
        NetworkConnectParameters parameters = new()
        {
            Container = container, EndpointConfig = EndpointRequestMapping.Map(request),
        };
        await requests
            .SendAsync(
                asked, (client, token) => client.Networks.ConnectNetworkAsync(path, parameters, token),
                cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task DisconnectAsync(string id, string container, bool force, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("disconnect {container} from {network}", id) with { Container = container };
        string path = await _paths.OfAsync(id, asked, cancellationToken).ConfigureAwait(false);
        NetworkDisconnectParameters parameters = new() { Container = container, Force = force };
        await requests
            .SendAsync(
                asked, (client, token) => client.Networks.DisconnectNetworkAsync(path, parameters, token),
                cancellationToken)
            .ConfigureAwait(false);
    }

    internal static RequestDescription About(string phrase, string id) =>
        new(phrase) { Network = id, Missing = FailureKind.NetworkNotFound };
}
