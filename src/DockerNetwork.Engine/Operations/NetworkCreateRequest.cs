using System.Text.Json;
using Docker.DotNet.Models;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Creates a network.</summary>
internal sealed class NetworkCreateRequest(EngineRequests requests)
{
    internal async Task<string> SendAsync(NetworkRequest request, CancellationToken cancellationToken)
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
            .SendPlainAsync(asked, HttpMethod.Post, "networks/create", body, ReadIdAsync, cancellationToken)
            .ConfigureAwait(false);
        requests.Session.Names.Learn(id, request.Name);
        return id;
    }

    private static async Task<string> ReadIdAsync(Stream answer, CancellationToken cancellationToken)
    {
        NetworksCreateResponse? created = await JsonSerializer
            .DeserializeAsync(answer, EngineJsonContext.Default.NetworksCreateResponse, cancellationToken)
            .ConfigureAwait(false);
        return string.IsNullOrEmpty(created?.ID) ? throw new JsonException("no id") : created!.ID;
    }
}
