using DockerNetwork.Core.Naming;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Replaces network ids with names in endpoints. A container that has not started since a connect keeps the
/// network under the text of the request: its name, its id or an id prefix (moby/moby daemon/container_operations.go,
/// ConnectToNetwork; seen on 20.10.24 and 26.1.5).</summary>
internal static class EndpointNetworks
{
    private const int SwarmIdLength = 25;
    private const int LocalIdLength = 64;
    private const int ShortIdLength = 12;

    /// <summary>Names the networks in one container.</summary>
    internal static async Task<Container> NameAsync(
        Container container, EngineRequests requests, CancellationToken cancellationToken) =>
        (await NameAsync([container], requests, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Names the networks in several containers. Sends a request only if a network's name looks like an
    /// id.</summary>
    internal static Task<IReadOnlyList<Container>> NameAsync(
        IReadOnlyList<Container> containers, EngineRequests requests, CancellationToken cancellationToken) =>
        containers.Any(container => container.Endpoints.Any(IsKeyedById))
            ? LookUpAsync(containers, requests, cancellationToken)
            : Task.FromResult(containers);

    private static async Task<IReadOnlyList<Container>> LookUpAsync(
        IReadOnlyList<Container> containers, EngineRequests requests, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> networks = await new NetworkOperations(requests).ListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. containers.Select(container => container.Endpoints.Any(IsKeyedById)
            ? Name(container, networks)
            : container)];
    }

    private static Container Name(Container container, IReadOnlyList<Network> networks) => container with
    {
        Endpoints = new(container.Endpoints
            .Select(endpoint => IsKeyedById(endpoint) ? Name(endpoint, networks) : endpoint)
            .OrderBy(endpoint => endpoint.Network, StringComparer.Ordinal)),
    };

    private static NetworkEndpoint Name(NetworkEndpoint endpoint, IReadOnlyList<Network> networks) =>
        ReferenceRule.Find(endpoint.Network, networks, network => network.Id,
            network => network.Name) is [Network network] && network.Name != endpoint.Network
            ? endpoint with { Network = network.Name, NetworkId = network.Id }
            : endpoint;

    private static bool IsKeyedById(NetworkEndpoint endpoint) =>
        endpoint.NetworkId.Length == 0 && !Container.Runs(endpoint.State) && LooksLikeId(endpoint.Network);

    private static bool IsOfSwarmId(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool LooksLikeId(string key) => key.Length switch
    {
        SwarmIdLength => key.All(IsOfSwarmId),
        ShortIdLength => key.All(IsOfSwarmId) && key.Any(char.IsDigit),
        LocalIdLength => key.All(Uri.IsHexDigit),
        _ => false,
    };
}
