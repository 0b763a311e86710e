using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Binding;

/// <summary>Caches one engine's lists during one invocation of a cmdlet. Each list costs one request, however many
/// references are looked up in it.</summary>
internal sealed class EngineCache(INetworkEngine engine, EngineCommand command)
{
    private IReadOnlyList<Network>? _networks;
    private IReadOnlyList<Container>? _containers;
    private IReadOnlyList<Service>? _services;
    private bool _areJoined;

    internal INetworkEngine Engine => engine;

    internal IReadOnlyList<Network> Networks => _networks ??= command.Await(engine.Networks.ListAsync);

    internal IReadOnlyList<Container> Containers => _containers ??= command.Await(engine.Containers.ListAsync);

    /// <summary>The services, with the names of their networks and the numbers of their tasks.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is not a swarm manager.</exception>
    internal IReadOnlyList<Service> Services
    {
        get
        {
            if (!Has(EngineLists.Services))
                command.Await(token => LoadAsync(EngineLists.Services, token));

            return _services!;
        }
    }

    /// <summary>Gets the networks and the containers, so that the networks know their containers. Requests only the
    /// missing lists, and both at once if both are missing.</summary>
    internal void LoadMembers()
    {
        if (!Has(EngineLists.Members))
            command.Await(token => LoadAsync(EngineLists.Members, token));
    }

    /// <summary>Gets both lists at once for a pair of references if each of them needs its list.</summary>
    internal void LoadFor(NetworkReference network, ContainerReference container)
    {
        if (network.ResourceId is null && container.ResourceId is null)
            LoadMembers();
    }

    /// <summary>Finds the networks that a reference means. Empty only for a wildcard.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    internal IReadOnlyList<ResourceId> Find(NetworkReference reference) =>
        reference.ResourceId is not null
            ? [reference.ResourceId]
            : [.. Match(reference).Select(network => new ResourceId(network.Id, network.Name))];

    /// <summary>Finds the containers that a reference means. Empty only for a wildcard.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    internal IReadOnlyList<ResourceId> Find(ContainerReference reference) =>
        reference.ResourceId is not null
            ? [reference.ResourceId]
            : [.. Match(reference).Select(container => new ResourceId(container.Id, container.Name))];

    /// <summary>Finds the one network that a reference means.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous: also for a wildcard that does not
    /// match exactly one network.</exception>
    internal ResourceId One(NetworkReference reference) =>
        Only(reference, Find(reference), FailureKind.NetworkNotFound, FailureKind.NetworkAmbiguous);

    /// <summary>Finds the one container that a reference means.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous: also for a wildcard that does
    /// not match exactly one container.</exception>
    internal ResourceId One(ContainerReference reference) =>
        Only(reference, Find(reference), FailureKind.ContainerNotFound, FailureKind.ContainerAmbiguous);

    /// <summary>Finds the listed networks that a reference means.</summary>
    internal IReadOnlyList<Network> Match(NetworkReference reference) =>
        Single(reference, Select(reference, Networks, network => network.Id, network => network.Name),
            network => $"{network.Name} ({network.ShortId})",
            FailureKind.NetworkAmbiguous)
                ?? throw Missing(
                FailureKind.NetworkNotFound, "network", reference, Networks.Select(network => network.Name));

    /// <summary>Finds the other networks with the same name. Requests no list from an engine that does not allow
    /// duplicate names.</summary>
    internal IReadOnlyList<Network> NamesakesOf(ResourceId network) =>
        _networks is null && !Namesakes.MayExist(engine.Api) ? [] : Namesakes.Of(network, Networks);

    /// <summary>Finds the network whose id equals the reference or begins with it. Does not match names.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    internal IReadOnlyList<Network> MatchId(NetworkReference reference)
    {
        string id = reference.ResourceId?.Id ?? reference.Text;
        IReadOnlyList<Network> found = ReferenceRule.Find(id, Networks, network => network.Id, network => "");
        return found.Count switch
        {
            1 => found,
            0 => throw new DockerNetworkException(
                FailureKind.NetworkNotFound,
                    $"No network on {engine.Reference} has an id that is or begins with '{reference.Text}'. "
                    + "Get-DockerNetwork lists what is there."),
            _ => throw new DockerNetworkException(
                FailureKind.NetworkAmbiguous,
                $"'{reference.Text}' on {engine.Reference} is the beginning of {found.Count} ids: "
                + $"{string.Join(", ", found.Select(network => $"{network.Name} ({network.ShortId})"))}. Give "
                + "more of it."),
        };
    }

    /// <summary>Finds the listed containers that a reference means.</summary>
    internal IReadOnlyList<Container> Match(ContainerReference reference) =>
        Single(reference, Select(reference, Containers, container => container.Id, container => container.Name),
            container => $"{container.Name} ({container.ShortId})",
            FailureKind.ContainerAmbiguous)
                ?? throw Missing(
                FailureKind.ContainerNotFound, "container", reference, Containers.Select(container => container.Name));

    /// <summary>Finds the services that a reference means. Empty only for a wildcard.</summary>
    /// <exception cref="DockerNetworkException">ServiceNotFound, ServiceAmbiguous, EngineRefused.</exception>
    internal IReadOnlyList<Service> Match(ServiceReference reference) =>
        Single(reference, Select(reference, Services, service => service.Id, service => service.Name),
            service => $"{service.Name} ({service.ShortId})",
            FailureKind.ServiceAmbiguous)
                ?? throw Missing(
                FailureKind.ServiceNotFound, "service", reference, Services.Select(service => service.Name));

    /// <summary>Finds the networks that a container may join. A swarm worker lists an attachable network only once a
    /// container of its own is on it. On a worker, a name that is not listed is therefore left to the engine.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    internal IReadOnlyList<Network> MatchToJoin(NetworkReference reference)
    {
        try
        {
            return Match(reference);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.NetworkNotFound && reference.ResourceId is null)
        {
            SwarmMembership self = command.Await(engine.Swarm.MembershipAsync);
            if (self.IsManager || !self.IsActive)
                throw;

            return [new Network { Name = reference.Text, Id = reference.Text, Driver = "overlay", Scope = "swarm",
                Attachable = true, EnableIPv6 = true, Engine = engine.Reference }];
        }
    }

    internal bool Has(EngineLists lists) => lists switch
    {
        EngineLists.Members => _areJoined,
        EngineLists.Networks => _networks is not null,
        EngineLists.Containers => _containers is not null,
        EngineLists.Services => _services is not null,
        _ => true,
    };

    /// <summary>Gets the lists that are missing. Gets both at once if both are missing, so that the networks know their
    /// containers.</summary>
    internal Task LoadAsync(EngineLists lists, CancellationToken cancellationToken) =>
        Has(lists) ? Task.CompletedTask
        : lists == EngineLists.Members ? LoadMembersAsync(cancellationToken)
        : LoadListAsync(lists, cancellationToken);

    private async Task LoadListAsync(EngineLists lists, CancellationToken cancellationToken)
    {
        if (lists == EngineLists.Services)
            (_services, _networks) = await ServiceQuery.RunAsync(engine, _networks, cancellationToken)
                .ConfigureAwait(false);
        else if (lists == EngineLists.Networks)
            _networks = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        else
            _containers = await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drops the lists after a change, because they are out of date.</summary>
    internal void Forget()
    {
        _areJoined = false;
        _networks = null;
        _containers = null;
        _services = null;
    }

    private async Task LoadMembersAsync(CancellationToken cancellationToken)
    {
        if (_networks is null && _containers is null)
        {
            (_networks, _containers) = await NetworkMembers.ListAsync(engine, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _networks ??= await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
            _containers ??= await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false);
            _networks = NetworkMembers.Join(_networks, _containers);
        }

        _areJoined = true;
    }

    private ResourceId Only(ObjectReference reference, IReadOnlyList<ResourceId> found, FailureKind missing,
        FailureKind ambiguous) => found.Count switch
    {
        1 => found[0],
        0 => throw new DockerNetworkException(missing, $"Nothing on {engine.Reference} fits '{reference.Text}'."),
        _ => throw new DockerNetworkException(
            ambiguous, $"'{reference.Text}' on {engine.Reference} fits {string.Join(", ", found)}. Specify one."),
    };

    private static IReadOnlyList<T> Select<T>(
        ObjectReference reference, IReadOnlyList<T> items, Func<T, string> id, Func<T, string> name) =>
        reference.ResourceId is not null
            ? [.. items.Where(item => id(item) == reference.ResourceId.Id)]
            : NamePattern.Find(reference.Text, items, id, name);

    /// <summary>Checks what a reference found. Returns null if a plain name matches nothing.</summary>
    private IReadOnlyList<T>? Single<T>(
        ObjectReference reference, IReadOnlyList<T> found, Func<T, string> show, FailureKind ambiguous)
    {
        if (NamePattern.IsPattern(reference.Text) || found.Count == 1)
            return found;

        return found.Count == 0 ? null : throw new DockerNetworkException(
            ambiguous,
            $"'{reference.Text}' on {engine.Reference} fits {found.Count}: {string.Join(", ", found.Select(show))}. "
            + "Give the full id of the one you mean.");
    }

    private DockerNetworkException Missing(
        FailureKind kind, string what, ObjectReference reference, IEnumerable<string> names)
    {
        string[] all = [.. names];
        string? other = Array.Find(
            all, name => string.Equals(name, reference.Text, StringComparison.OrdinalIgnoreCase));
        string hint = other is null
            ? $"{NearMiss.Question(reference.Text, all)} Get-Docker{char.ToUpperInvariant(what[0])}{what.Substring(1)} "
                + "lists what is there."
            : $" There is '{other}': case counts in Docker's names.";
        return new DockerNetworkException(kind, $"There is no {what} '{reference.Text}' on {engine.Reference}.{hint}");
    }
}
