using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Adds the details that only the detailed inspect of a network has: peers, services, addresses in
/// use.</summary>
internal static class NetworkDetails
{
    /// <summary>Inspects the networks, several in parallel. Leaves out a network that was removed since it was
    /// listed.</summary>
    /// <returns>The networks in the given order. Their containers stay as given.</returns>
    internal static async Task<IReadOnlyList<Network>> AddAsync(
        INetworkEngine engine, IReadOnlyList<Network> networks, CancellationToken cancellationToken)
    {
        Network?[] detailed = await BoundedParallel
            .SelectAsync(networks, (network, token) => AddAsync(engine, network, token), cancellationToken)
            .ConfigureAwait(false);
        return [.. detailed.OfType<Network>()];
    }

    /// <summary>Removes the services without a name. The engine lists the plain containers of a swarm's network as
    /// tasks of such a service.</summary>
    internal static IReadOnlyList<Network> NamedServices(IReadOnlyList<Network> networks) =>
        [.. networks.Select(network => network with
        {
            Services = new(network.Services.Where(service => service.Name.Length > 0)),
        })];

    private static async Task<Network?> AddAsync(
        INetworkEngine engine, Network network, CancellationToken cancellationToken)
    {
        try
        {
            Network detail = await engine.Networks.InspectInDetailAsync(network.Id, network.Scope, cancellationToken)
                .ConfigureAwait(false);
            return network with
            {
                Peers = detail.Peers,
                Services = detail.Services,
                AddressUse = detail.AddressUse,
            };
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NetworkNotFound)
        {
            return null;
        }
    }
}
