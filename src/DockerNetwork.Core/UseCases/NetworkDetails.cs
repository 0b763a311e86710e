using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Adds to networks what only their inspect in detail has: peers, services, addresses in use.</summary>
internal static class NetworkDetails
{
    /// <summary>Asks for each network, several at a time. One that went away since it was listed is left out.</summary>
    /// <returns>The networks in the given order, with the containers they came with.</returns>
    internal static async Task<IReadOnlyList<Network>> AddAsync(
        INetworkEngine engine, IReadOnlyList<Network> networks, CancellationToken cancellationToken)
    {
        Network?[] detailed = await BoundedParallel
            .SelectAsync(networks, (network, token) => AddAsync(engine, network, token), cancellationToken)
            .ConfigureAwait(false);
        return [.. detailed.OfType<Network>()];
    }

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
                Services = new(detail.Services.Where(IsService)),
                AddressUse = detail.AddressUse,
            };
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NetworkNotFound)
        {
            return null;
        }
    }

    /// <summary>The engine lists the plain containers of a swarm's network as tasks of a service without a
    /// name.</summary>
    private static bool IsService(NetworkService service) => service.Name.Length > 0;
}
