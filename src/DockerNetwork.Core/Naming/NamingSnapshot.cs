using System.Collections.ObjectModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>The networks and containers of an engine at one moment, indexed so that it answers any question of any
/// container as the engine's DNS does. A snapshot never changes and can be used from several threads.</summary>
internal sealed class NamingSnapshot
{
    private readonly ZoneIndex _index;
    private readonly INameRules _lookup;
    private readonly DnsClientBuilder _clients;
    private readonly Dictionary<string, DnsClient> _clientsById = new(StringComparer.Ordinal);

    /// <summary>Creates a snapshot. All work that grows with the size of the engine happens here.</summary>
    /// <param name="networks">All networks.</param>
    /// <param name="containers">All containers in full, stopped ones too.</param>
    /// <param name="rules">The engine's rules.</param>
    /// <param name="services">The services of a swarm, one item per network; null for none.</param>
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
            _clientsById[container.Container.Id] = _clients.Of(container);
    }

    /// <summary>The engine's rules.</summary>
    public NamingRules Rules { get; }

    /// <summary>All networks.</summary>
    public ReadOnlyCollection<Network> Networks => _index.Networks;

    /// <summary>All containers, stopped ones too.</summary>
    public ReadOnlyCollection<ContainerDetail> Containers { get; }

    /// <summary>The services of a swarm.</summary>
    public ReadOnlyCollection<SwarmService> Services { get; }

    /// <summary>Returns the client for a container.</summary>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The client.</returns>
    /// <exception cref="KeyNotFoundException">No container of the snapshot has the id.</exception>
    public DnsClient ClientOf(string containerId) => _clientsById[containerId];

    /// <summary>Returns the client for any container that is on only this network.</summary>
    /// <param name="networkId">The network's full id.</param>
    /// <returns>The client.</returns>
    /// <exception cref="KeyNotFoundException">No network of the snapshot has the id.</exception>
    public DnsClient ClientOn(string networkId) =>
        _clients.On(
            _index.OfId(networkId)
                ?? throw new KeyNotFoundException($"The snapshot has no network with the id {networkId}."));

    /// <summary>Answers a question as the client's DNS would. Does not read the client's hosts file;
    /// <see cref="HostsFile"/> reads it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="client">The client that asks; from this snapshot.</param>
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

    /// <summary>Finds the names of an address. Tries the text as it is first, because most addresses are written in
    /// canonical form and parsing costs more than the lookup.</summary>
    private static NameAnswer? FindPointer(NameQuestion question, DnsClient client) =>
        FindPointer(question, client, question.Text)
        ?? FindPointer(question, client, ZoneBuilder.Canonical(question.Text));

    /// <summary>Finds the names of an address in canonical form. The engine fails on a name that no DNS answer can
    /// hold: 26.1 returns SERVFAIL, 20.10 returns nothing.</summary>
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

    /// <summary>Returns the answer for a name that no network knows (moby/moby libnetwork/resolver.go,
    /// serveDNS).</summary>
    private static NameAnswer NotFound(NameQuestion question, DnsClient client, bool hasDot)
    {
        if (!hasDot && client.KeepsDotlessNames)
            return new NameAnswer(question, NameAnswerKind.EmptyNoError);

        return new NameAnswer(
            question, client.CanForward ? NameAnswerKind.NotFoundForwarded : NameAnswerKind.NotFoundServFail);
    }
}
