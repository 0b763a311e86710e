using System.Text.Json;
using Docker.DotNet.Models;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>The requests about containers.</summary>
internal sealed class ContainerOperations(EngineRequests requests) : IContainerOperations
{
    private static readonly RequestDescription Listing = new("list the containers");

    private readonly ContainerMapping _listed = new(requests.Reference);

    public async Task<IReadOnlyList<Container>> ListAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Container> containers = await requests.ReadListAsync(
            Listing, "containers/json?all=1", _listed.Map, cancellationToken, requests.Session.Names.Learn)
            .ConfigureAwait(false);
        return await EndpointNetworks.NameAsync(containers, requests, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Container> FindAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("look at {container}", id);
        string filters = $"{{\"id\":[{JsonSerializer.Serialize(id, EngineJsonContext.Default.String)}]}}";
        IReadOnlyList<Container> containers = await requests.ReadListAsync(
            asked, $"containers/json?all=1&filters={Uri.EscapeDataString(filters)}", _listed.Map, cancellationToken)
                .ConfigureAwait(false);
        Container found = containers.FirstOrDefault(container => container.Id == id)
            ?? throw new DockerNetworkException(FailureKind.ContainerNotFound,
                $"Cannot {asked.In(requests.Session.Names)}: there is no such container. Get-DockerContainer lists "
                + "what there is.");
        return await EndpointNetworks.NameAsync(found, requests, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ContainerDetail> InspectAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("look at {container}", id);
        string path = ContainerPath.Of(id, asked, requests);
        ContainerDetailMapping mapping = new(requests.Session.Api, requests.Session.IsWindows, requests.Reference);
        ContainerDetail detail = await requests.ReadAsync(
            asked, $"containers/{path}/json", mapping.Map, cancellationToken).ConfigureAwait(false);
        Container named = await EndpointNetworks.NameAsync(detail.Container, requests, cancellationToken)
            .ConfigureAwait(false);
        return ReferenceEquals(named, detail.Container) ? detail : detail with { Container = named };
    }

    public async Task<string> CreateAsync(ContainerRequest request, CancellationToken cancellationToken)
    {
        RequestDescription asked = new(
            request.Name is null ? "create a container from {image}" : "create {container} from {image}")
        {
            Container = request.Name,
            Image = request.Image,
            Network = request.Endpoints.FirstOrDefault()?.Network ?? request.NetworkMode,
            Missing = FailureKind.ImageNotFound,
        };
        Requirements.Create(request, requests.Session.Api, asked.In(requests.Session.Names));
        CreateContainerParameters parameters = ContainerRequestMapping.Map(request);
        CreateContainerResponse created = await requests.SendAsync(
            asked, (session, token) => session.Client.Containers.CreateContainerAsync(parameters, token),
                cancellationToken).ConfigureAwait(false);
        if (request.Name is not null)
            requests.Session.Names.Learn(created.ID, request.Name);

        return created.ID;
    }

    public Task StartAsync(string id, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("start {container}", id);
        return ContainerStartRequest.SendAsync(
            ContainerPath.Of(id, asked, requests), asked, requests, cancellationToken);
    }

    public Task<long> StartAttachedAsync(string id, Action<OutputLine> output, CancellationToken cancellationToken) =>
        new AttachedRun(requests, About("run {container}", id)).RunAsync(id, output, cancellationToken);

    public Task<long> ExecAsync(
        string id, ExecRequest request, Action<OutputLine> output, CancellationToken cancellationToken) =>
        new ExecRun(requests, About("run a command in {container}", id))
            .RunAsync(id, request, output, cancellationToken);

    public Task StopAsync(string id, TimeSpan? gracePeriod, CancellationToken cancellationToken) =>
        new ContainerStopRequest(requests).StopAsync(id, gracePeriod, About("stop {container}", id), cancellationToken);

    public Task RestartAsync(string id, TimeSpan? gracePeriod, CancellationToken cancellationToken) =>
        new ContainerStopRequest(requests).RestartAsync(
            id, gracePeriod, About("restart {container}", id), cancellationToken);

    public Task RemoveAsync(string id, bool force, CancellationToken cancellationToken) =>
        new ContainerStopRequest(requests).RemoveAsync(id, force, About("remove {container}", id), cancellationToken);

    private static RequestDescription About(string phrase, string id) =>
        new(phrase) { Container = id, Missing = FailureKind.ContainerNotFound };
}
