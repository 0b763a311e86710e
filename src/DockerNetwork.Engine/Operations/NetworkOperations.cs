using System.Text.Json;
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

    public Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken) =>
        requests.ReadListAsync(Listing, "networks", _mapping.Map, cancellationToken, requests.Session.Names.Learn);

    public async Task<Network> InspectAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("look at {network}", id);
        string path = await PathAsync(id, asked, cancellationToken).ConfigureAwait(false);
        return await requests
            .ReadAsync(asked, $"networks/{path}", _mapping.Map, cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<Network> InspectInDetailAsync(string id, string scope, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("look at {network}", id);
        string path = await PathAsync(id, asked, cancellationToken).ConfigureAwait(false);
        string query = scope.Length == 0 ? "verbose=true" : $"verbose=true&scope={Uri.EscapeDataString(scope)}";
        NetworkDetailMapping mapping = new(_mapping);
        return await requests
            .ReadAsync(asked, $"networks/{path}?{query}", mapping.Map, cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<string> CreateAsync(NetworkRequest request, CancellationToken cancellationToken)
    {
        RequestDescription asked = new("create {network}")
        {
            Network = request.Name, Missing = FailureKind.EngineRefused,
        };
        Version api = requests.Session.Api;
        Requirements.Create(request, api, asked.In(requests.Session.Names));
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            NetworkRequestMapping.Map(request, api), EngineJsonContext.Default.NetworkCreationParameters);
        string id = await requests
            .SendAsync(asked, (session, token) => CreateAsync(session, body, token), cancellationToken)
            .ConfigureAwait(false);
        requests.Session.Names.Learn(id, request.Name);
        return id;
    }

    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("remove {network}", id);
        string path = await PathAsync(id, asked, cancellationToken).ConfigureAwait(false);
        await requests
            .SendAsync(asked, (session, token) => session.Client.Networks.DeleteNetworkAsync(path, token),
                cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task ConnectAsync(
        string id, string container, EndpointRequest request, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("connect {container} to {network}", id) with { Container = container };
        Requirements.Connect(request, requests.Session.Api, asked.In(requests.Session.Names));
        string path = await PathAsync(id, asked, cancellationToken).ConfigureAwait(false);
        NetworkConnectParameters parameters = new()
        {
            Container = container, EndpointConfig = EndpointRequestMapping.Map(request),
        };
        await requests
            .SendAsync(
                asked, (session, token) => session.Client.Networks.ConnectNetworkAsync(path, parameters, token),
                cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task DisconnectAsync(string id, string container, bool force, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("disconnect {container} from {network}", id) with { Container = container };
        string path = await PathAsync(id, asked, cancellationToken).ConfigureAwait(false);
        NetworkDisconnectParameters parameters = new() { Container = container, Force = force };
        await requests
            .SendAsync(
                asked, (session, token) => session.Client.Networks.DisconnectNetworkAsync(path, parameters, token),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Does not use the client library, because it lacks <c>CheckDuplicate</c>.</summary>
    private static async Task<string> CreateAsync(
        EngineConnection session, byte[] body, CancellationToken cancellationToken)
    {
        string? id = await JsonObjectReader.ReadAsync(
            session.SendAsync(HttpMethod.Post, "networks/create", body, cancellationToken),
            json => new JsonObjectReader(json).Text("Id"u8), cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(id) ? throw new JsonException("no id") : id!;
    }

    private Task<string> PathAsync(string id, RequestDescription asked, CancellationToken cancellationToken) =>
        NetworkPath.OfAsync(id, asked, requests, cancellationToken);

    private static RequestDescription About(string phrase, string id) =>
        new(phrase) { Network = id, Missing = FailureKind.NetworkNotFound };
}
