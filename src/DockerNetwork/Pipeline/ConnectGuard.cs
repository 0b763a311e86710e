using System.Collections.Concurrent;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Checks each connect of one invocation before it is made. Uses the lists that were loaded for the references
/// and sends no further request. Counts the connects that have begun, because the lists go out of date during a long
/// pipeline.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="settle">Waits for the connects that are in progress.</param>
internal sealed class ConnectGuard(EngineCommand command, Action settle)
{
    private readonly Dictionary<string, int> _begun = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Network, string Container), bool> _joined = new();

    /// <summary>Checks a connect.</summary>
    /// <param name="session">The engine.</param>
    /// <param name="pair">The network and the container, with the objects that the user gave, if any.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <exception cref="DockerNetworkException">EngineRefused, AddressOverlap, AddressPoolExhausted: the engine would
    /// refuse the connect.</exception>
    internal void Check(EngineCache session, ConnectPair pair, EndpointRequest request)
    {
        CheckContainer(session, pair);
        if (Counted(session, pair) is Network network
            && Find(session.Containers, pair.Container) is { IsConnectedAtOnce: true } there
            && !IsOn(there, pair.Network))
            CheckRoom(session, pair, request, network, there);
    }

    private void CheckRoom(
        EngineCache session, ConnectPair pair, EndpointRequest request, Network network, Container there)
    {
        ConnectCheck check = new(session.Engine, network, session.Containers);
        command.Await(token => check.DemandFreeAsync(pair.Container, request, token));
        if (check.AddressesLeft(request) - Begun(network.Id) <= 0)
        {
            settle();
            command.Await(token => check.DemandAddressAsync(pair.Container, request, token));
        }

        if (session.Has(EngineLists.Networks))
            command.Await(token => check.DemandPortsAsync(there, session.Networks, token));
    }

    /// <summary>Records that a connect has begun.</summary>
    /// <returns>True if the container was on the network before; null if this is unknown.</returns>
    internal bool? Begin(EngineCache session, ConnectPair pair)
    {
        _begun[pair.Network.Id] = Begun(pair.Network.Id) + 1;
        return _joined.ContainsKey((pair.Network.Id, pair.Container.Id)) ? true
            : Listed(session, pair.Container) is Container listed ? IsOn(listed, pair.Network) : null;
    }

    /// <summary>Records that a connect is done. Any thread may call it.</summary>
    internal void Made(ConnectPair pair) => _joined[(pair.Network.Id, pair.Container.Id)] = true;

    private int Begun(string network) => _begun.TryGetValue(network, out int count) ? count : 0;

    /// <summary>Checks the container. An old object is good enough for the settings that it was created with, because
    /// they never change.</summary>
    private static void CheckContainer(EngineCache session, ConnectPair pair)
    {
        Container? listed = Listed(session, pair.Container);
        DockerNetworkException? obstacle = listed is not null
            ? ConnectObstacle.Shared(listed, pair.Network) ?? ConnectObstacle.Isolated(listed, pair.Network)
                ?? ConnectObstacle.Restarting(listed, pair.Network, session.Engine.Api)
            : pair.GivenContainer is Container given ? ConnectObstacle.Shared(given, pair.Network) : null;
        if (obstacle is not null)
            throw obstacle;
    }

    /// <summary>Gets the network if its containers can be counted: they are listed already, or the network is so small
    /// that it pays to list them. Null otherwise.</summary>
    private static Network? Counted(EngineCache session, ConnectPair pair)
    {
        Network? network = session.Has(EngineLists.Networks)
            ? session.Networks.FirstOrDefault(item => item.Id == pair.Network.Id)
            : pair.GivenNetwork;
        return network is not null
            && (session.Has(EngineLists.Containers)
            || (pair.GivenContainer?.IsConnectedAtOnce == true && ConnectCheck.IsSmall(network))) ? network : null;
    }

    private static Container? Listed(EngineCache session, ResourceId container) =>
        session.Has(EngineLists.Containers) ? Find(session.Containers, container) : null;

    private static Container? Find(IEnumerable<Container> containers, ResourceId container) =>
        containers.FirstOrDefault(item => item.Id == container.Id);

    private static bool IsOn(Container container, ResourceId network) =>
        container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
