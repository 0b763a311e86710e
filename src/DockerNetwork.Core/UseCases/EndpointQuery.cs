using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Lists endpoints with their aliases, which only a container's own inspect has: one list, and an inspect for each container that matters.</summary>
internal static class EndpointQuery
{
    /// <summary>Lists them.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="networks">Only on these networks; null for all.</param>
    /// <param name="containers">The containers to look at, from a list.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>By container in the given order, then by network name.</returns>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RunAsync(
        INetworkEngine engine, IReadOnlyList<Handle>? networks, IReadOnlyList<Container> containers, CancellationToken cancellationToken)
    {
        bool IsWanted(NetworkEndpoint endpoint) => networks is null || networks.Any(network => NetworkMembers.IsOn(endpoint, network));
        Container[] wanted = [.. containers.Where(container => container.Endpoints.Any(IsWanted))];
        ItemList<NetworkEndpoint>[] endpoints = await BoundedParallel
            .SelectAsync(wanted, (container, token) => InspectAsync(engine, container, token), cancellationToken)
            .ConfigureAwait(false);
        return [.. endpoints.SelectMany(list => list).Where(IsWanted)];
    }

    /// <summary>A container that went away since it was listed has no endpoints.</summary>
    private static async Task<ItemList<NetworkEndpoint>> InspectAsync(INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        try
        {
            return (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false)).Container.Endpoints;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return ItemList<NetworkEndpoint>.Empty;
        }
    }
}
