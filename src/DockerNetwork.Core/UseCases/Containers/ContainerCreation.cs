using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Creates a container on all its networks without starting it.</summary>
internal static class ContainerCreation
{
    /// <summary>The first API version that accepts several endpoints when a container is created
    /// (docs/api/version-history.md of moby/moby, v1.44).</summary>
    private static readonly Version SeveralEndpoints = new(1, 44);

    /// <summary>Creates the container and connects it to its networks.</summary>
    /// <returns>The full id of the container.</returns>
    /// <exception cref="DockerNetworkException">The errors of <see cref="IContainerOperations.CreateAsync"/> and
    /// <see cref="INetworkOperations.ConnectAsync"/>.</exception>
    internal static async Task<string> RunAsync(
        INetworkEngine engine, ContainerRequest request, CancellationToken cancellationToken)
    {
        bool atOnce = engine.Api >= SeveralEndpoints;
        ContainerRequest first = atOnce ? request : request with { Endpoints = new(request.Endpoints.Take(1)) };
        string id = await CreateAsync(engine, first, cancellationToken).ConfigureAwait(false);
        return await ContainerRollback.OnFailureAsync(engine, id,
            () => JoinAsync(engine, id, request.Endpoints.Skip(first.Endpoints.Count), cancellationToken))
            .ConfigureAwait(false);
    }

    private static async Task<string> JoinAsync(
        INetworkEngine engine, string id, IEnumerable<EndpointRequest> endpoints, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (EndpointRequest endpoint in endpoints)
            await JoinAsync(engine, id, endpoint, cancellationToken).ConfigureAwait(false);

        return id;
    }

    /// <summary>Connects the new container to a network, and repeats the request if the response is lost. The container
    /// is new and does not run, so the engine accepts a request that it has carried out already (moby/moby
    /// daemon/container_operations.go, ConnectToNetwork and updateNetworkSettings).</summary>
    private static async Task JoinAsync(
        INetworkEngine engine, string id, EndpointRequest endpoint, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Networks.ConnectAsync(IdOf(endpoint), id, endpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.EngineFault && LostResponse.MayBeDone(failure))
        {
            await engine.Networks.ConnectAsync(IdOf(endpoint), id, endpoint, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string IdOf(EndpointRequest endpoint) =>
        endpoint.NetworkId.Length > 0 ? endpoint.NetworkId : endpoint.Network;

    /// <summary>Creates the container only.</summary>
    /// <returns>The full id of the container.</returns>
    /// <exception cref="DockerNetworkException">The errors of
    /// <see cref="IContainerOperations.CreateAsync"/>.</exception>
    internal static async Task<string> CreateAsync(
        INetworkEngine engine, ContainerRequest request, CancellationToken cancellationToken)
    {
        ContainerRequest marked = request with { Mark = Guid.NewGuid().ToString("N") };
        return await LostResponse.MakeAsync(
            late => engine.Containers.CreateAsync(marked, late),
            token => FindAsync(engine, marked.Mark!, token),
            request.Name is null
            ? "Get-DockerContainer -State created lists those that never ran"
            : $"Get-DockerContainer '{request.Name}' shows it",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string?> FindAsync(
        INetworkEngine engine, string mark, CancellationToken cancellationToken)
    {
        IReadOnlyList<Container> containers = await engine.Containers.ListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (Container container in containers.Where(container => container.State == "created")
            .OrderByDescending(container => container.Created))
        {
            if (await MarkAsync(engine, container.Id, cancellationToken).ConfigureAwait(false) == mark)
                return container.Id;
        }

        return null;
    }

    private static async Task<string?> MarkAsync(INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await engine.Containers.InspectAsync(id, cancellationToken).ConfigureAwait(false)).Mark;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }
}
