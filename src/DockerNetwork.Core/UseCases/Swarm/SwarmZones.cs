using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Combines gossip and the manager's data about swarm networks into the input of the name rules. For
/// containers on other nodes, gossip has the names, but neither short ids nor aliases. A manager knows the short ids
/// and the aliases of services. Nobody knows the aliases of plain containers.</summary>
internal sealed class SwarmZones
{
    private readonly SwarmView _swarm;
    private readonly Network _network;
    private readonly Dictionary<string, string> _own;

    private SwarmZones(SwarmView swarm, Network network, IEnumerable<Container> containers)
    {
        _swarm = swarm;
        _network = network;
        _own = [];
        foreach (Container container in containers)
        {
            if (
                container.Endpoints.FirstOrDefault(endpoint => endpoint.NetworkId == network.Id)?.IPv4Address
                    is string address
                && container.IsRunning)
                _own[address] = container.Id;
        }
    }

    /// <summary>The services of all networks.</summary>
    /// <param name="swarm">The swarm.</param>
    /// <param name="containers">The engine's own containers, as listed.</param>
    internal static IReadOnlyList<SwarmService> Of(SwarmView swarm, IReadOnlyList<Container> containers) =>
        [.. swarm.Networks.SelectMany(network => new SwarmZones(swarm, network, containers).All())];

    /// <summary>The services of one network.</summary>
    internal static IReadOnlyList<SwarmService> Of(
        SwarmView swarm, Network network, IReadOnlyList<Container> containers) =>
        new SwarmZones(swarm, network, containers).All();

    /// <summary>Lists the services on the network from gossip. If a manager runs nothing on the network, it has no
    /// gossip about it, and its own data takes the place of gossip.</summary>
    private IReadOnlyList<SwarmService> All()
    {
        if (_network.Services.Count > 0)
            return [.. _network.Services.Select(Gossiped)];

        IEnumerable<SwarmService> services = _swarm
            .Services.Select(Booked)
            .Append(Service(null) with { Tasks = Tasks("", "") });
        return [.. services.Where(service => service.Tasks.Count > 0)];
    }

    private SwarmService Gossiped(NetworkService known)
    {
        Service? service = _swarm.Services.FirstOrDefault(item => known.Name.Length > 0 && item.Name == known.Name);
        return Service(service) with
        {
            Name = known.Name,
            VirtualAddress = known.VirtualAddress,
            HasUnknownAliases = service is null && known.Name.Length > 0,
            Tasks = new(known.Tasks.Select(task => Task(task, known.Name))),
        };
    }

    private SwarmService Booked(Service service) => Service(service) with { Tasks = Tasks(service.Id, service.Name) };

    private SwarmService Service(Service? service)
    {
        ServiceNetwork? place = service?.Networks.FirstOrDefault(network => network.NetworkId == _network.Id);
        return new SwarmService
        {
            NetworkId = _network.Id,
            Name = service?.Name ?? "",
            Aliases = place?.Aliases ?? ItemList<string>.Empty,
            VirtualAddress = place?.VirtualAddress,
        };
    }

    private ItemList<SwarmTask> Tasks(string serviceId, string serviceName) => new(_swarm.Tasks
        .Where(task => task.ServiceId == serviceId && task.Addresses.ContainsKey(_network.Id))
        .Select(task =>
            Known(
                new SwarmTask { Name = NameOf(task, serviceName), Address = task.Addresses[_network.Id] }, task,
                _swarm.NodeOf(task.NodeId))));

    /// <summary>Names a task as the engine names its container (moby/moby
    /// daemon/cluster/executor/container/container.go, name). A manager has no names of plain containers.</summary>
    private static string NameOf(ServiceTask task, string service)
    {
        if (service.Length == 0)
            return "";

        return task.Slot > 0 ? $"{service}.{task.Slot}.{task.Id}" : $"{service}.{task.NodeId}.{task.Id}";
    }

    private SwarmTask Task(NetworkServiceTask reported, string service)
    {
        SwarmTask task = new() { Name = reported.Name, Address = reported.Address };
        if (_own.TryGetValue(reported.Address, out string? id))
            return task with { ContainerId = id };

        string node = reported.NodeAddress is null ? "" : _swarm.NodeAt(reported.NodeAddress);
        return _swarm.TaskAt(_network.Id, reported.Address) is ServiceTask known
            ? Known(task, known, node)
            : task with { Node = node, HasUnknownNames = true };
    }

    /// <summary>Adds the names that the manager knows. The hostname of a task is its short id if the service gives
    /// none. The hostname of a plain container is known only to its own node.</summary>
    private SwarmTask Known(SwarmTask task, ServiceTask known, string node)
    {
        bool isTemplate = known.Hostname.Contains("{{");
        string[] names = known.Hostname.Length == 0 || isTemplate ? [] : [known.Hostname];
        return task with
        {
            Aliases = new([ShortIds.Of(known.ContainerId), .. names]),
            ContainerId = known.ContainerId,
            Node = known.NodeId == _swarm.Self.NodeId ? null : node,
            HasUnknownNames = known.NodeId != _swarm.Self.NodeId && (isTemplate || known.ServiceId.Length == 0),
        };
    }
}
