using System.Collections.Concurrent;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Gets what names are resolved from. Only a container's own inspect has its names, so as few are inspected as
/// a question needs.</summary>
internal sealed class SnapshotLoader(
    INetworkEngine engine, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
{
    // Whoever asks several things of one loader asks them of one moment: no container is inspected twice, and no swarm
    // asked twice for the same networks.
    private readonly ConcurrentDictionary<string, ContainerDetail> _inspected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Container> _sorted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SwarmView> _swarms = new(StringComparer.Ordinal);
    private NamingSnapshot? _whole;

    /// <summary>Enough for what a container can resolve: itself and who runs on its networks.</summary>
    internal async Task<NamingSnapshot> AroundAsync(ResourceId client, CancellationToken cancellationToken)
    {
        Container? listed = containers.FirstOrDefault(container => container.Id == client.Id);
        if (listed is null || listed.Endpoints.Count == 0)
            return await AroundSharedAsync(client, cancellationToken).ConfigureAwait(false);

        return await SnapshotAsync(Neighbours(listed).Append(listed), [], NetworksOf(listed), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Enough for what any container on a network alone can resolve: who runs on it.</summary>
    internal Task<NamingSnapshot> OnAsync(ResourceId network, CancellationToken cancellationToken) =>
        SnapshotAsync(
            containers.Where(container => container.IsRunning
            && container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network))), [],
            networks.Where(item => item.Id == network.Id), cancellationToken);

    /// <summary>Enough for the names of networks: who runs on them, or those of them that are meant.</summary>
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

    /// <summary>Everything, as the engine is now.</summary>
    internal static async Task<NamingSnapshot> NowAsync(INetworkEngine engine, CancellationToken cancellationToken)
    {
        (IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) =
            await NetworkMembers.ListAsync(engine, cancellationToken).ConfigureAwait(false);
        return await new SnapshotLoader(engine, networks, containers)
            .WholeAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>All there is: what an explanation looks through.</summary>
    internal async Task<NamingSnapshot> WholeAsync(CancellationToken cancellationToken) =>
        _whole ??= await SnapshotAsync(containers, [], networks, cancellationToken).ConfigureAwait(false);

    /// <summary>A container without networks of its own may share those of another, and that one's again.</summary>
    private async Task<NamingSnapshot> AroundSharedAsync(ResourceId client, CancellationToken cancellationToken)
    {
        List<ContainerDetail> chain = [await DetailAsync(client.Id, cancellationToken).ConfigureAwait(false)];
        while (chain[chain.Count - 1].NetworkMode.StartsWith(PredefinedNames.ContainerPrefix, StringComparison.Ordinal))
        {
            string next = chain[chain.Count - 1].NetworkMode.Substring(PredefinedNames.ContainerPrefix.Length);
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

    /// <summary>A network of a swarm has names of other nodes too; where none is among those that matter, no swarm is
    /// asked for.</summary>
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
        // Only a node of a swarm lists networks of that scope.
        NamingRules rules =
            NamingRules.For(engine.Api, engine.IsWindows, networks.Any(network => network.Scope == "swarm"));
        return new NamingSnapshot(networks, details, rules, swarm is null ? null : SwarmZones.Of(swarm, containers));
    }

    /// <summary>Leaves out the endpoints of refused connects: nobody answers there. Each container is sorted
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
        try
        {
            return await DetailAsync(container.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>Inspects a container, the first time.</summary>
    /// <param name="id">Its full id, or how another container names it.</param>
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
