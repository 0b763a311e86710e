using System.Text.Json;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Mapping.Swarm;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>The requests about a swarm.</summary>
internal sealed class SwarmOperations(EngineRequests requests) : ISwarmOperations
{
    private static readonly RequestDescription Asking = new("ask the engine about its swarm");
    private static readonly RequestDescription ListingServices = new("list the services of the swarm");
    private static readonly RequestDescription ListingTasks = new("list the tasks of the swarm");
    private static readonly RequestDescription ListingNodes = new("list the nodes of the swarm");

    public async Task<SwarmMembership> MembershipAsync(CancellationToken cancellationToken) =>
        await requests.ReadAsync(Asking, "info", SwarmMapping.Membership, cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<Service>> ServicesAsync(CancellationToken cancellationToken)
    {
        Service[] services = await requests.ReadListAsync(
            ListingServices, "services", new ServiceMapping(requests.Reference).Map, cancellationToken).ConfigureAwait(false);
        requests.Session.Names.Learn(services);
        return services;
    }

    public async Task<Service> ServiceAsync(string id, CancellationToken cancellationToken) =>
        await requests.ReadAsync(
            ServiceUpdate.About("look at {service}", id), ServiceUpdate.Path(id), new ServiceMapping(requests.Reference).Map, cancellationToken)
            .ConfigureAwait(false);

    public async Task<IReadOnlyList<ServiceTask>> TasksAsync(string? service, CancellationToken cancellationToken) =>
        await ListTasksAsync(service is null ? "" : Filter("service", service), cancellationToken)
            .ConfigureAwait(false);

    public async Task<IReadOnlyList<ServiceTask>> AttachmentsAsync(CancellationToken cancellationToken) =>
        await ListTasksAsync(Filter("runtime", "attachment"), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<SwarmNode>> NodesAsync(CancellationToken cancellationToken) =>
        await requests.ReadListAsync(ListingNodes, "nodes", SwarmMapping.Node, cancellationToken).ConfigureAwait(false);

    public Task UpdateNetworksAsync(
        string id, ulong version, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken) =>
        new ServiceUpdate(requests).SendAsync(id, version, networks, cancellationToken);

    private Task<ServiceTask[]> ListTasksAsync(string query, CancellationToken cancellationToken) =>
        requests.ReadListAsync(ListingTasks, "tasks" + query, SwarmMapping.Task, cancellationToken);

    private static string Filter(string key, string value) =>
        "?filters="
        + Uri.EscapeDataString($"{{\"{key}\":[{JsonSerializer.Serialize(value, EngineJsonContext.Default.String)}]}}");
}
