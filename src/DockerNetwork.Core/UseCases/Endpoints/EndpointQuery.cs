using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Lists endpoints with their aliases, which only the inspect of a container has. That takes one list, and one
/// inspect for each relevant container.</summary>
internal static class EndpointQuery
{
    /// <summary>Lists the endpoints of the containers.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="networks">The networks to include; null for all.</param>
    /// <param name="containers">The containers to search, as listed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The endpoints by container in the given order, then by network name.</returns>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RunAsync(
        INetworkEngine engine, IReadOnlyList<ResourceId>? networks, IReadOnlyList<Container> containers,
            CancellationToken cancellationToken)
    {
        bool IsWanted(NetworkEndpoint endpoint) =>
            networks is null || networks.Any(network => NetworkMembers.IsOn(endpoint, network));
        Container[] wanted = [.. containers.Where(container => container.Endpoints.Any(IsWanted))];
        Container?[] inspected = await BoundedParallel
            .SelectAsync(wanted, (container, token) => InspectAsync(engine, container, token), cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<Container> sorted = await ClaimedEndpoints.SortAsync(
            engine, [.. inspected.OfType<Container>()], cancellationToken).ConfigureAwait(false);
        return [.. sorted.SelectMany(container => container.Endpoints).Where(IsWanted)];
    }

    /// <summary>Inspects a container. Returns null if it was removed since it was listed.</summary>
    private static async Task<Container?> InspectAsync(
        INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        try
        {
            return (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false))
                .Container;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }
}
