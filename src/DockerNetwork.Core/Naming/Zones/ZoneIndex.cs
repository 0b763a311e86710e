using System.Collections.ObjectModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Zones;

/// <summary>The records of all networks, by network id.</summary>
internal sealed class ZoneIndex
{
    private readonly Dictionary<string, NetworkZone> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NetworkZone> _byName = new(StringComparer.Ordinal);

    internal ZoneIndex(IEnumerable<Network> networks)
    {
        List<Network> all = [];
        foreach (Network network in networks)
        {
            NetworkZone records = new(network);
            all.Add(network);
            _byId[network.Id] = records;
            _byName[network.Name] = records;
        }

        Networks = all.AsReadOnly();
    }

    internal ReadOnlyCollection<Network> Networks { get; }

    internal NetworkZone Of(Network network) => _byId[network.Id];

    internal NetworkZone? OfId(string id) => _byId.TryGetValue(id, out NetworkZone? records) ? records : null;

    /// <summary>True if an endpoint is on a network.</summary>
    internal static bool IsOf(NetworkEndpoint endpoint, Network network) =>
        endpoint.NetworkId.Length > 0 ? endpoint.NetworkId == network.Id : endpoint.Network == network.Name;

    /// <summary>Finds the records of an endpoint's network. A container that never ran may give only the name of its
    /// network. A removed network has no records.</summary>
    internal NetworkZone? Find(NetworkEndpoint endpoint)
    {
        if (endpoint.NetworkId.Length > 0)
            return OfId(endpoint.NetworkId);

        return _byName.TryGetValue(endpoint.Network, out NetworkZone? records) ? records : null;
    }

    internal void Add(IEnumerable<ContainerDetail> containers, ZoneBuilder builder)
    {
        foreach (ContainerDetail container in containers)
        {
            if (!container.Container.IsRunning)
                continue;

            foreach (NetworkEndpoint endpoint in container.Container.Endpoints)
            {
                if (Find(endpoint) is NetworkZone records)
                    builder.Add(records, container, endpoint);
            }
        }
    }

    internal void Add(IEnumerable<SwarmService> services)
    {
        foreach (SwarmService service in services)
        {
            if (OfId(service.NetworkId) is NetworkZone records && !records.Network.Ingress)
                ZoneBuilder.Add(records, service);
        }
    }
}
