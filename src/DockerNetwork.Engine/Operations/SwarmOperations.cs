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

    public Task<SwarmMembership> MembershipAsync(CancellationToken cancellationToken) =>
        requests.ReadAsync(Asking, "info", SwarmMapping.Membership, cancellationToken);

    public Task<IReadOnlyList<Service>> ServicesAsync(CancellationToken cancellationToken) =>
        requests.ReadListAsync(
            ListingServices, "services", new ServiceMapping(requests.Reference).Map, cancellationToken,
            requests.Session.Names.Learn);

    public Task<Service> ServiceAsync(string id, CancellationToken cancellationToken) =>
        requests.ReadAsync(
            ServiceUpdate.About("look at {service}", id), ServiceUpdate.Path(id),
            new ServiceMapping(requests.Reference).Map, cancellationToken);

    public Task<IReadOnlyList<ServiceTask>> TasksAsync(string? service, CancellationToken cancellationToken) =>
        ListTasksAsync(service is null ? "" : Filter("service", service), cancellationToken);

    public Task<IReadOnlyList<ServiceTask>> AttachmentsAsync(CancellationToken cancellationToken) =>
        ListTasksAsync(Filter("runtime", "attachment"), cancellationToken);

    public Task<IReadOnlyList<SwarmNode>> NodesAsync(CancellationToken cancellationToken) =>
        requests.ReadListAsync(ListingNodes, "nodes", SwarmMapping.Node, cancellationToken);

    public Task UpdateNetworksAsync(
        string id, ulong version, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken) =>
        new ServiceUpdate(requests).SendAsync(id, version, networks, cancellationToken);

    private Task<IReadOnlyList<ServiceTask>> ListTasksAsync(string query, CancellationToken cancellationToken) =>
        requests.ReadListAsync(ListingTasks, "tasks" + query, SwarmMapping.Task, cancellationToken);

    private static string Filter(string key, string value) =>
        "?filters="
        + Uri.EscapeDataString($"{{\"{key}\":[{JsonSerializer.Serialize(value, EngineJsonContext.Default.String)}]}}");
}
