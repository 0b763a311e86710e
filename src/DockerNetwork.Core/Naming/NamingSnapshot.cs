using System.Collections.ObjectModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>An engine's networks and containers at one moment, indexed so that any question of any of its containers is answered as the
/// engine's DNS answers it.
/// Never changes; may be asked from several threads.</summary>
public sealed class NamingSnapshot
{
    private readonly RecordsIndex _index;
    private readonly INameRules _lookup;
    private readonly AskerBuilder _askers;
    private readonly Dictionary<string, NameAsker> _askersById = new(StringComparer.Ordinal);

    /// <summary>Makes a snapshot. All work that grows with the engine is done here.</summary>
    /// <param name="networks">All networks.</param>
    /// <param name="containers">All containers in full, stopped ones too.</param>
    /// <param name="rules">The engine's rules.</param>
    /// <param name="services">The services of a swarm, one item a network; null for none.</param>
    public NamingSnapshot(
        IEnumerable<Network> networks, IEnumerable<ContainerDetail> containers, NamingRules rules, IEnumerable<SwarmService>? services = null)
    {
        Rules = rules;
        Containers = new ReadOnlyCollection<ContainerDetail>([.. containers]);
        Services = new ReadOnlyCollection<SwarmService>([.. services ?? []]);
        _index = new RecordsIndex(networks);
        _index.Add(Containers, new RecordsBuilder(rules));
        _index.Add(Services);
        _lookup = rules.IsWindows ? new WindowsRules(rules) : new SandboxRules(rules);
        _askers = new AskerBuilder(rules, _index, Containers);
        foreach (ContainerDetail container in Containers)
            _askersById[container.Container.Id] = _askers.Of(container);
    }

    /// <summary>The engine's rules.</summary>
    public NamingRules Rules { get; }

    /// <summary>All networks.</summary>
    public ReadOnlyCollection<Network> Networks => _index.Networks;

    /// <summary>All containers, stopped ones too.</summary>
    public ReadOnlyCollection<ContainerDetail> Containers { get; }

    /// <summary>The services of a swarm.</summary>
    public ReadOnlyCollection<SwarmService> Services { get; }

    /// <summary>Gives the asker that a container is.</summary>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The asker.</returns>
    /// <exception cref="KeyNotFoundException">No container of the snapshot has the id.</exception>
    public NameAsker AskerOf(string containerId) => _askersById[containerId];

    /// <summary>Gives the asker that any container on one network alone would be.</summary>
    /// <param name="networkId">The network's full id.</param>
    /// <returns>The asker.</returns>
    /// <exception cref="KeyNotFoundException">No network of the snapshot has the id.</exception>
    public NameAsker AskerOn(string networkId) =>
        _askers.On(_index.OfId(networkId) ?? throw new KeyNotFoundException($"The snapshot has no network with the id {networkId}."));

    /// <summary>Answers a question as the DNS of the asker would. The asker's hosts file is a question of its own: <see cref="HostsFile"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asker">Who asks; from this snapshot.</param>
    /// <returns>The answer.</returns>
    public NameAnswer Resolve(NameQuestion question, NameAsker asker) => Resolve(question, asker, trace: null);

    internal RecordsIndex Index => _index;

    internal NameAnswer Resolve(NameQuestion question, NameAsker asker, INameTrace? trace)
    {
        if (asker.Refusal is NameAnswerKind refusal)
            return new NameAnswer(question, refusal);
        if (question.Type == RecordType.PTR)
            return FindPointer(question, asker) ?? NotFound(question, asker, hasDot: true);
        if (WireName.Of(question.Text) is not string name)
            return new NameAnswer(question, NameAnswerKind.NotAskable);

        return _lookup.Find(question, name, asker, trace) ?? NotFound(question, asker, name.IndexOf('.') >= 0);
    }

    /// <summary>Addresses are mostly written as they are kept; reading them first would cost more than the look-up.</summary>
    private static NameAnswer? FindPointer(NameQuestion question, NameAsker asker) =>
        FindPointer(question, asker, question.Text) ?? FindPointer(question, asker, RecordsBuilder.Canonical(question.Text));

    /// <summary>The engine fails on a name that no DNS answer can hold: 26.1 says SERVFAIL, 20.10 nothing.</summary>
    private static NameAnswer? FindPointer(NameQuestion question, NameAsker asker, string address)
    {
        foreach (AskedNetwork network in asker.Asked)
        {
            IReadOnlyList<NameAddress> found = network.Records.FindPointer(address);
            if (found.Count > 0)
                return WireName.Of(found[0].Name) is null
                    ? new NameAnswer(question, NameAnswerKind.NotFoundServFail)
                    : new NameAnswer(question, NameAnswerKind.Answer, network.Network, found);
        }

        return null;
    }

    /// <summary>moby/moby libnetwork/resolver.go, serveDNS.</summary>
    private static NameAnswer NotFound(NameQuestion question, NameAsker asker, bool hasDot)
    {
        if (!hasDot && asker.KeepsDotlessNames)
            return new NameAnswer(question, NameAnswerKind.EmptyNoError);

        return new NameAnswer(question, asker.CanForward ? NameAnswerKind.NotFoundForwarded : NameAnswerKind.NotFoundServFail);
    }
}
