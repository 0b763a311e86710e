using System.Collections.Concurrent;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Loads the data from which names are resolved. Only the inspect of a container has its names, so the loader
/// inspects as few containers as a question needs.</summary>
internal sealed class SnapshotLoader(
    INetworkEngine engine, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
{
    // Caches all responses, so that all questions to one loader refer to the same moment. No container is inspected
    // twice, and no swarm gets two requests for the same networks.
    private readonly ConcurrentDictionary<string, ContainerDetail> _inspected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _gone = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Container> _sorted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SwarmView> _swarms = new(StringComparer.Ordinal);
    private NamingSnapshot? _whole;

    /// <summary>Loads the data for the names that a container can resolve: the container itself and the running
    /// containers on its networks.</summary>
    internal async Task<NamingSnapshot> AroundAsync(ResourceId client, CancellationToken cancellationToken)
    {
        Container? listed = containers.FirstOrDefault(container => container.Id == client.Id);
        if (listed is null || listed.Endpoints.Count == 0)
            return await AroundSharedAsync(client, cancellationToken).ConfigureAwait(false);

        return await SnapshotAsync(Neighbours(listed).Append(listed), [], NetworksOf(listed), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Loads the data for the names that a container on a single network can resolve: the running containers
    /// on it.</summary>
    internal Task<NamingSnapshot> OnAsync(ResourceId network, CancellationToken cancellationToken) =>
        SnapshotAsync(
            containers.Where(container => container.IsRunning
            && container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network))), [],
            networks.Where(item => item.Id == network.Id), cancellationToken);

    /// <summary>Loads the data for the names on networks: the running containers on them, or only the wanted
    /// ones.</summary>
    /// <param name="on">The networks.</param>
    /// <param name="ids">The full ids of the containers whose names are wanted; null for all.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal Task<NamingSnapshot> RunningAsync(
        IReadOnlyList<ResourceId> on, ISet<string>? ids, CancellationToken cancellationToken) => SnapshotAsync(
        containers.Where(container => container.IsRunning && ids?.Contains(container.Id) != false
            && on.Any(network => container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))),
        [],
        ids is null ? networks.Where(item => on.Any(network => network.Id == item.Id)) : [],
        cancellationToken);

    /// <summary>Loads the data for all names that a change can add or remove: the containers it concerns, those that
    /// run on their networks, and those that share the network of one of these.</summary>
    internal Task<NamingSnapshot> ConcernedAsync(SnapshotScope scope, CancellationToken cancellationToken)
    {
        HashSet<string> on = [.. scope.Networks];
        HashSet<string> ids = [.. scope.Containers, .. On(on).Select(container => container.Id)];
        Extend(ids, container => Owner(container)?.Id is string owner ? (container.Id, owner) : null);
        on.UnionWith(containers.Where(container => ids.Contains(container.Id))
            .SelectMany(container => container.Endpoints).Select(endpoint => endpoint.NetworkId));
        ids.UnionWith(On(on).Where(container => container.IsRunning).Select(container => container.Id));
        Extend(ids, container => Owner(container)?.Id is string owner ? (owner, container.Id) : null);
        // In the order of the list, as in a snapshot of the whole engine.
        return SnapshotAsync(
            containers.Where(container => ids.Contains(container.Id)), [],
            networks.Where(network => on.Contains(network.Id)), cancellationToken);
    }

    private IEnumerable<Container> On(HashSet<string> networkIds) => containers.Where(
        container => container.Endpoints.Any(endpoint => networkIds.Contains(endpoint.NetworkId)));

    /// <summary>Adds containers along the links between those that share a network, until none is missing.</summary>
    private void Extend(HashSet<string> ids, Func<Container, (string From, string To)?> link)
    {
        (string From, string To)[] links = [.. containers.Select(link).OfType<(string From, string To)>()];
        while (Array.Exists(links, pair => ids.Contains(pair.From) && ids.Add(pair.To)))
        {
            // A container may share the network of one that shares the network of a third.
        }
    }

    /// <summary>Finds the container whose network another one shares.</summary>
    private Container? Owner(Container container) =>
        PredefinedNames.OwnerOf(container.NetworkMode) is string owner
        && ReferenceRule.Find(owner, containers, item => item.Id, item => item.Name) is [Container found, ..]
            ? found
            : null;

    /// <summary>Loads the data of the whole engine, which an explanation searches.</summary>
    internal async Task<NamingSnapshot> WholeAsync(CancellationToken cancellationToken) =>
        _whole ??= await SnapshotAsync(containers, [], networks, cancellationToken).ConfigureAwait(false);

    /// <summary>Loads the data for a container without networks of its own. It may share those of another container,
    /// which may share those of a third one.</summary>
    private async Task<NamingSnapshot> AroundSharedAsync(ResourceId client, CancellationToken cancellationToken)
    {
        List<ContainerDetail> chain = [await DetailAsync(client.Id, cancellationToken).ConfigureAwait(false)];
        while (PredefinedNames.OwnerOf(chain[chain.Count - 1].NetworkMode) is string next)
        {
            ContainerDetail owner = await DetailAsync(next, cancellationToken).ConfigureAwait(false);
            if (chain.Exists(link => link.Container.Id == owner.Container.Id))
                break;

            chain.Add(owner);
        }

        return await SnapshotAsync(Neighbours(chain[chain.Count - 1].Container), chain,
            NetworksOf(chain[chain.Count - 1].Container), cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<Network> NetworksOf(Container container)
    {
        HashSet<string> ids = [.. container.Endpoints.Select(endpoint => endpoint.NetworkId)];
        return networks.Where(network => ids.Contains(network.Id));
    }

    private IEnumerable<Container> Neighbours(Container container)
    {
        HashSet<string> ids = [.. container.Endpoints.Select(endpoint => endpoint.NetworkId)];
        return containers.Where(other => other.IsRunning && other.Id != container.Id
            && other.Endpoints.Any(endpoint => ids.Contains(endpoint.NetworkId)));
    }

    /// <summary>Builds a snapshot. A swarm network has names of other nodes, too. If no swarm network matters, the
    /// swarm gets no request.</summary>
    private async Task<NamingSnapshot> SnapshotAsync(
        IEnumerable<Container> wanted, IReadOnlyList<ContainerDetail> known, IEnumerable<Network> on,
            CancellationToken cancellationToken)
    {
        HashSet<string> done = [.. known.Select(detail => detail.Container.Id)];
        Container[] rest = [.. wanted.Where(container => done.Add(container.Id))];
        Task<ContainerDetail?[]> inspecting = BoundedParallel.SelectAsync(rest, InspectAsync, cancellationToken);
        Task<SwarmView?> looking = SwarmAsync([.. on], cancellationToken);
        await Task.WhenAll(inspecting, looking).ConfigureAwait(false);
        ContainerDetail[] details = await SortedAsync(
            [.. known, .. (await inspecting.ConfigureAwait(false)).OfType<ContainerDetail>()], cancellationToken)
            .ConfigureAwait(false);
        SwarmView? swarm = await looking.ConfigureAwait(false);
        // Detects a node of a swarm, because only such a node lists networks of that scope.
        NamingRules rules =
            NamingRules.For(engine.Api, engine.IsWindows, networks.Any(network => network.Scope == "swarm"));
        return new NamingSnapshot(networks, details, rules, swarm is null ? null : SwarmZones.Of(swarm, containers));
    }

    /// <summary>Leaves out the endpoints of refused connects, because nothing answers there. Checks each container
    /// once.</summary>
    private async Task<ContainerDetail[]> SortedAsync(ContainerDetail[] details, CancellationToken cancellationToken)
    {
        Container[] rest =
            [.. details.Where(detail => !_sorted.ContainsKey(detail.Container.Id)).Select(detail => detail.Container)];
        foreach (Container container in await ClaimedEndpoints.SortAsync(engine, rest, cancellationToken)
            .ConfigureAwait(false))
            _sorted[container.Id] = container;

        return [.. details.Select(detail => detail with { Container = _sorted[detail.Container.Id] })];
    }

    /// <summary>Inspects a container. Returns null if it was removed since it was listed.</summary>
    private async Task<ContainerDetail?> InspectAsync(Container container, CancellationToken cancellationToken)
    {
        if (_gone.ContainsKey(container.Id))
            return null;

        try
        {
            return await DetailAsync(container.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            _gone[container.Id] = true;
            return null;
        }
    }

    /// <summary>Inspects a container once, and returns the stored result from then on.</summary>
    /// <param name="id">The full id of the container, or the reference to it in another container.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DockerNetworkException">ContainerNotFound.</exception>
    private async Task<ContainerDetail> DetailAsync(string id, CancellationToken cancellationToken)
    {
        if (_inspected.TryGetValue(id, out ContainerDetail? known))
            return known;

        ContainerDetail detail = await engine.Containers.InspectAsync(id, cancellationToken).ConfigureAwait(false);
        return _inspected[detail.Container.Id] = detail;
    }

    private async Task<SwarmView?> SwarmAsync(IReadOnlyList<Network> on, CancellationToken cancellationToken)
    {
        string key = string.Join(" ", on.Select(network => network.Id));
        if (_swarms.TryGetValue(key, out SwarmView? known))
            return known;

        SwarmView? view = await SwarmView.LoadAsync(engine, on, cancellationToken).ConfigureAwait(false);
        return view is null ? null : _swarms[key] = view;
    }
}
