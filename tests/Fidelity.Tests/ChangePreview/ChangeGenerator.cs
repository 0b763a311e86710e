using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>Generates the next change of a topology from the current state and a seed. The engine refuses some of the
/// changes, and these must change nothing.</summary>
internal sealed class ChangeGenerator
{
    private static readonly string[] Aliases =
    [
        "db", "svc", "SVC", "Main", "b.c", "x.y.z", "web", "cache", "db.a", "new", "two words"];

    private readonly Random _random;
    private readonly HashSet<string> _ids;

    /// <summary>Makes a generator for a seed.</summary>
    /// <param name="seed">The seed of the topology.</param>
    /// <param name="ids">The ids of the topology's objects.</param>
    internal ChangeGenerator(int seed, IEnumerable<string> ids)
    {
        _random = new Random(seed);
        _ids = [.. ids];
    }

    /// <summary>Returns a change; null if nothing is left to change.</summary>
    internal EngineChange? Next(NamingSnapshot now)
    {
        ContainerDetail[] containers =
        [
            .. now
                .Containers.Where(item => _ids.Contains(item.Container.Id))
                .OrderBy(item => item.Container.Name, StringComparer.Ordinal)];
        Network[] networks =
        [
            .. now
                .Networks.Where(network => _ids.Contains(network.Id))
                .OrderBy(network => network.Name, StringComparer.Ordinal)];
        if (containers.Length < 2 || networks.Length == 0)
            return null;

        return _random.Next(100) switch
        {
            < 45 => Connect(networks, containers),
            < 65 => Disconnect(networks, containers),
            < 78 => EngineChange.Stop(HandleOf(Pick(containers))),
            < 89 => EngineChange.RemoveContainer(HandleOf(Pick(containers)), Chance(80)),
            _ => Removal(networks, containers),
        };
    }

    private static ResourceId HandleOf(ContainerDetail container) =>
        new(container.Container.Id, container.Container.Name);

    private static ResourceId HandleOf(Network network) => new(network.Id, network.Name);

    private static bool IsOn(ContainerDetail container, Network network) =>
        container.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, HandleOf(network)));

    /// <summary>True if the container was not started on the default bridge. One that was started there keeps its DNS
    /// when it leaves a network, which the API does not show (docs/decisions/names.md).</summary>
    private static bool MayLeave(ContainerDetail container) => container.NetworkMode is not ("bridge" or "default");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private EngineChange Connect(Network[] networks, ContainerDetail[] containers)
    {
        Network network = Pick(networks);
        // The engine refuses a container that is connected already, or keeps its settings.
        ContainerDetail[] others = Chance(90) ? [.. containers.Where(item => !IsOn(item, network))] : containers;
        ContainerDetail container = Pick(others.Length > 0 ? others : containers);
        string[] aliases = [.. Aliases.OrderBy(_ => _random.Next()).Take(_random.Next(4))];
        EndpointRequest request = new() { Aliases = new(aliases), IPv4Address = AddressOn(network, containers) };
        return EngineChange.Connect(HandleOf(network), HandleOf(container), request);
    }

    /// <summary>Chooses an address on a network with a subnet of its own choice. The generated subnets end at 254,
    /// which is the gateway's.</summary>
    private string? AddressOn(Network network, ContainerDetail[] containers)
    {
        string? gateway = network
            .Pools.Select(pool => pool.Gateway)
            .FirstOrDefault(address => address?.EndsWith(".254", StringComparison.Ordinal) == true);
        if (gateway is null || !Chance(60))
            return null;

        string[] taken =
        [
            .. containers
                .SelectMany(item => item.Container.Endpoints)
                .Select(endpoint => endpoint.IPv4Address)
                .OfType<string>()
                .Where(address => address.StartsWith(gateway[..^3], StringComparison.Ordinal))];
        return taken.Length > 0 && Chance(20) ? Pick(taken) : $"{gateway[..^3]}{_random.Next(100, 200)}";
    }

    private EngineChange Disconnect(Network[] networks, ContainerDetail[] containers)
    {
        ContainerDetail container = Pick([.. containers.Where(MayLeave).DefaultIfEmpty(containers[0])]);
        Network[] on = Chance(90) ? [.. networks.Where(network => IsOn(container, network))] : networks;
        if (on.Length == 0 || !MayLeave(container))
            return Connect(networks, containers);

        return EngineChange.Disconnect(HandleOf(Pick(on)), HandleOf(container));
    }

    private EngineChange Removal(Network[] networks, ContainerDetail[] containers)
    {
        Network[] free = [.. networks.Where(network => containers.All(item => MayLeave(item) || !IsOn(item, network)))];
        return free.Length == 0
            ? Connect(networks, containers)
            : EngineChange.RemoveNetwork(HandleOf(Pick(free)), Chance(80));
    }
}
