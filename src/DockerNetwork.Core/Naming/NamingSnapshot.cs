using System.Collections.ObjectModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>An engine's networks and containers at one moment, indexed so that any question of any of its containers is
/// answered as the engine's DNS answers it. Never changes; may be asked from several threads.</summary>
public sealed class NamingSnapshot
{
    private readonly ZoneIndex _index;
    private readonly INameRules _lookup;
    private readonly DnsClientBuilder _clients;
    private readonly Dictionary<string, DnsClient> _askersById = new(StringComparer.Ordinal);

    /// <summary>Makes a snapshot. All work that grows with the engine is done here.</summary>
    /// <param name="networks">All networks.</param>
    /// <param name="containers">All containers in full, stopped ones too.</param>
    /// <param name="rules">The engine's rules.</param>
    /// <param name="services">The services of a swarm, one item a network; null for none.</param>
    public NamingSnapshot(
        IEnumerable<Network> networks, IEnumerable<ContainerDetail> containers, NamingRules rules,
        IEnumerable<SwarmService>? services = null)
    {
        Rules = rules;
        Containers = new ReadOnlyCollection<ContainerDetail>([.. containers]);
        Services = new ReadOnlyCollection<SwarmService>([.. services ?? []]);
        _index = new ZoneIndex(networks);
        _index.Add(Containers, new ZoneBuilder(rules));
        _index.Add(Services);
        _lookup = rules.IsWindows ? new WindowsNameRules(rules) : new LinuxNameRules(rules);
        _clients = new DnsClientBuilder(rules, _index, Containers);
        foreach (ContainerDetail container in Containers)
            _askersById[container.Container.Id] = _clients.Of(container);
    }

    /// <summary>The engine's rules.</summary>
    public NamingRules Rules { get; }

    /// <summary>All networks.</summary>
    public ReadOnlyCollection<Network> Networks => _index.Networks;

    /// <summary>All containers, stopped ones too.</summary>
    public ReadOnlyCollection<ContainerDetail> Containers { get; }

    /// <summary>The services of a swarm.</summary>
    public ReadOnlyCollection<SwarmService> Services { get; }

    /// <summary>Gives the client that a container is.</summary>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The client.</returns>
    /// <exception cref="KeyNotFoundException">No container of the snapshot has the id.</exception>
    public DnsClient ClientOf(string containerId) => _askersById[containerId];

    /// <summary>Gives the client that any container on one network alone would be.</summary>
    /// <param name="networkId">The network's full id.</param>
    /// <returns>The client.</returns>
    /// <exception cref="KeyNotFoundException">No network of the snapshot has the id.</exception>
    public DnsClient ClientOn(string networkId) =>
        _clients.On(
            _index.OfId(networkId)
                ?? throw new KeyNotFoundException($"The snapshot has no network with the id {networkId}."));

    /// <summary>Answers a question as the DNS of the client would. The client's hosts file is a question of its own:
    /// <see cref="HostsFile"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="client">Who asks; from this snapshot.</param>
    /// <returns>The answer.</returns>
    public NameAnswer Resolve(NameQuestion question, DnsClient client) => Resolve(question, client, trace: null);

    internal ZoneIndex Index => _index;

    internal NameAnswer Resolve(NameQuestion question, DnsClient client, INameTrace? trace)
    {
        if (client.Refusal is NameAnswerKind refusal)
            return new NameAnswer(question, refusal);
        if (question.Type == RecordType.PTR)
            return FindPointer(question, client) ?? NotFound(question, client, hasDot: true);
        if (WireName.Of(question.Text) is not string name)
            return new NameAnswer(question, NameAnswerKind.NotAskable);

        return _lookup.Find(question, name, client, trace) ?? NotFound(question, client, name.IndexOf('.') >= 0);
    }

    /// <summary>Addresses are mostly written as they are kept; reading them first would cost more than the
    /// look-up.</summary>
    private static NameAnswer? FindPointer(NameQuestion question, DnsClient client) =>
        FindPointer(question, client, question.Text)
        ?? FindPointer(question, client, ZoneBuilder.Canonical(question.Text));

    /// <summary>The engine fails on a name that no DNS answer can hold: 26.1 says SERVFAIL, 20.10 nothing.</summary>
    private static NameAnswer? FindPointer(NameQuestion question, DnsClient client, string address)
    {
        foreach (SearchedNetwork network in client.Asked)
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
    private static NameAnswer NotFound(NameQuestion question, DnsClient client, bool hasDot)
    {
        if (!hasDot && client.KeepsDotlessNames)
            return new NameAnswer(question, NameAnswerKind.EmptyNoError);

        return new NameAnswer(
            question, client.CanForward ? NameAnswerKind.NotFoundForwarded : NameAnswerKind.NotFoundServFail);
    }
}
