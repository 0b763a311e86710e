using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Combines the lists of a swarm to services with the names of their networks and the number of their tasks,
/// in three requests for any number of services.</summary>
internal static class ServiceQuery
{
    /// <summary>Lists the services by name.</summary>
    /// <param name="engine">A manager.</param>
    /// <param name="known">The networks, if they are listed already.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The services, and the networks that their names come from.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is no manager of a swarm.</exception>
    internal static async Task<(IReadOnlyList<Service> Services, IReadOnlyList<Network> Networks)> RunAsync(
        INetworkEngine engine, IReadOnlyList<Network>? known, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Service>> services = engine.Swarm.ServicesAsync(cancellationToken);
        Task<IReadOnlyList<ServiceTask>> tasks = engine.Swarm.TasksAsync(null, cancellationToken);
        Task<IReadOnlyList<Network>> networks = known is null
            ? engine.Networks.ListAsync(cancellationToken)
            : Task.FromResult(known);
        try
        {
            await Task.WhenAll(services, tasks, networks).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.EngineRefused)
        {
            await SwarmRole
                .DemandManagerAsync(engine, "list the services of a swarm", cancellationToken)
                .ConfigureAwait(false);
            throw;
        }

        IReadOnlyList<Network> all = await networks.ConfigureAwait(false);
        return (Join(await services.ConfigureAwait(false), await tasks.ConfigureAwait(false), all), all);
    }

    /// <summary>Combines the lists.</summary>
    internal static IReadOnlyList<Service> Join(
        IReadOnlyList<Service> services, IReadOnlyList<ServiceTask> tasks, IReadOnlyList<Network> networks)
    {
        ILookup<string, ServiceTask> byService = tasks.ToLookup(task => task.ServiceId, StringComparer.Ordinal);
        Dictionary<string, string> names = networks.ToDictionary(
            network => network.Id, network => network.Name, StringComparer.Ordinal);
        return
        [
            .. services
                .OrderBy(service => service.Name, StringComparer.Ordinal)
                .Select(service => Complete(service, byService[service.Id], names))];
    }

    private static Service Complete(Service service, IEnumerable<ServiceTask> tasks, Dictionary<string, string> names)
    {
        ServiceTask[] wanted = [.. tasks.Where(task => task.DesiredState is "running" or "ready" or "complete")];
        return service with
        {
            RunningReplicas = wanted.Count(task => task.IsRunning),
            DesiredReplicas = service.Mode is ServiceMode.Global or ServiceMode.GlobalJob
                ? wanted.Length
                : service.DesiredReplicas,
            Networks = new(
                service.Networks.Select(network =>
                    names.TryGetValue(network.NetworkId, out string? name) ? network with { Network = name } : network)
            ),
        };
    }
}
