using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Connects a service to a network, or disconnects it, and waits until the swarm has replaced the service's
/// tasks.</summary>
internal sealed class ServiceConnection(
    INetworkEngine engine, Network network, Service service, TimeSpan limit, IProgress<ProgressStep> progress)
{
    /// <summary>Connects the service.</summary>
    /// <param name="request">The aliases and driver options; a service has no other settings on a network.</param>
    /// <param name="cancellationToken">Cancels the wait. The swarm continues.</param>
    /// <returns>The service's endpoints on the network. If the service was on it with these settings already, nothing
    /// is changed.</returns>
    /// <exception cref="DockerNetworkException">AlreadyConnected (with other settings), ServiceNotFound, EngineRefused,
    /// EngineTimeout.</exception>
    internal async Task<IReadOnlyList<NetworkEndpoint>> ConnectAsync(
        EndpointRequest request, CancellationToken cancellationToken)
    {
        Service now = await engine.Swarm.ServiceAsync(service.Id, cancellationToken).ConfigureAwait(false);
        if (now.Networks.FirstOrDefault(IsOurs) is ServiceNetwork there)
        {
            Demand(request, there);
            WorkLog.Note(
                $"Service '{service}' is connected to network '{network}' already, with these settings: unchanged.");
            return await EndpointsAsync(cancellationToken).ConfigureAwait(false);
        }

        ServiceNetwork place = new()
        {
            Network = network.Name, NetworkId = network.Id, Aliases = request.Aliases,
            DriverOptions = request.DriverOptions,
        };
        await UpdateAsync(now, [.. now.Networks, place], cancellationToken).ConfigureAwait(false);
        return await EndpointsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Disconnects the service.</summary>
    /// <param name="cancellationToken">Cancels the wait. The swarm continues.</param>
    /// <returns>The service's endpoints on the network, as they were before.</returns>
    /// <exception cref="DockerNetworkException">NotConnected, ServiceNotFound, EngineRefused,
    /// EngineTimeout.</exception>
    internal async Task<IReadOnlyList<NetworkEndpoint>> DisconnectAsync(CancellationToken cancellationToken)
    {
        Service now = await engine.Swarm.ServiceAsync(service.Id, cancellationToken).ConfigureAwait(false);
        if (!now.Networks.Any(IsOurs))
            throw new DockerNetworkException(
                FailureKind.NotConnected,
                $"Service '{service}' is not connected to network '{network}'. It is on {NetworksOf(service)}.");

        IReadOnlyList<NetworkEndpoint> were = await EndpointsAsync(cancellationToken).ConfigureAwait(false);
        await UpdateAsync(now, [.. now.Networks.Where(place => !IsOurs(place))], cancellationToken)
            .ConfigureAwait(false);
        return were;
    }

    private bool IsOurs(ServiceNetwork place) => place.NetworkId == network.Id;

    private void Demand(EndpointRequest request, ServiceNetwork there)
    {
        NetworkEndpoint current = new() { Aliases = there.Aliases, DriverOptions = there.DriverOptions };
        string[] differences = [.. EndpointComparison.Differences(request, current)];
        if (differences.Length > 0)
            throw new DockerNetworkException(
                FailureKind.AlreadyConnected,
                $"Service '{service}' is connected to network '{network}' already, with other settings: "
                    + $"{string.Join("; ", differences)}. Disconnect it first (Disconnect-DockerNetwork "
                    + $"{CommandText.Quoted(network.Name)} -Service {CommandText.Quoted(service.Name)}).");
    }

    private async Task UpdateAsync(
        Service now, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken)
    {
        await engine.Swarm.UpdateNetworksAsync(now.Id, now.Version, networks, cancellationToken).ConfigureAwait(false);
        await new ServiceUpdateWait(engine, service, limit, progress).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<NetworkEndpoint>> EndpointsAsync(CancellationToken cancellationToken)
    {
        SwarmView? swarm = await SwarmView.LoadAsync(engine, [network], cancellationToken).ConfigureAwait(false);
        if (swarm is null)
            return [];

        IReadOnlyList<Container> containers = await engine
            .Containers.ListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. swarm.Networks.SelectMany(found => SwarmZones.Of(swarm, found, containers)
            .Where(item => item.Name == service.Name)
            .SelectMany(item => item.Tasks.Select(task => SwarmEndpoints.Of(found, item, task)))
            .OrderBy(endpoint => endpoint.Container, StringComparer.Ordinal))];
    }

    private static string NetworksOf(Service service) => service.Networks.Count == 0
        ? "none"
        : string.Join(", ", service.Networks.Select(place => place.Network));
}
