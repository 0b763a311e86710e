using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the reason why a client cannot ask any question.</summary>
internal sealed class DnsClientDiagnosis
{
    /// <summary>The name for a network that has to be created first.</summary>
    private const string NewNetwork = "app";

    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;
    private readonly NameOwner? _owner;

    internal DnsClientDiagnosis(NamingSnapshot snapshot, DnsClient client, NameQuestion question)
    {
        _snapshot = snapshot;
        _client = client;
        _owner = Owners(question.Text).OrderBy(Distance).FirstOrDefault();
    }

    internal NameFinding NotRunning()
    {
        ContainerDetail stopped = _client.SharedWith is { Container.IsRunning: false } shared
            ? shared
            : _client.Container!;
        return new NameFinding(
            NameFailure.ClientNotRunning,
            NameFinding.Spelling,
            Situations.ClientStopped(_client.Name, stopped.Container),
            CommandText.Start(stopped.Container.Name))
        {
            About = stopped.Container,
        };
    }

    internal NameFinding NoDns()
    {
        if (_client.Resolver is not ContainerDetail resolver)
            return NoDnsOn(_client.Networks[0].Name);
        if (resolver.NetworkMode == "host" || IsOn(resolver, "host"))
            return Found(
                NameFailure.HostNetwork,
                $"{Situations.HostNetwork(resolver)}, and it cannot join another.",
                Again(resolver));
        if (_snapshot.Rules.IsWindows && resolver.Container.Endpoints.Count > 0)
            return Found(
                NameFailure.NetworkWithoutDns,
                $"the network {resolver.Container.Endpoints[0].Network} leaves names to the DNS servers outside.",
                Joined(resolver));
        if (IsOn(resolver, "bridge"))
            return Found(
                NameFailure.DefaultBridge,
                Situations.DefaultBridge(resolver),
                Joined(resolver));

        return Found(
            NameFailure.NoNetwork, Situations.NoNetwork(resolver),
            [.. CommonNetwork.Leaving(resolver), .. Joined(resolver)]);
    }

    private static NameFinding NoDnsOn(string network) => network switch
    {
        "host" => Found(NameFailure.HostNetwork, "containers have no names on the host's network.", []),
        "none" => Found(NameFailure.NoNetwork, "containers on 'none' reach nobody.", []),
        "bridge" => Found(
            NameFailure.DefaultBridge,
            "containers have no names on the default bridge. Use a network of your own.", []),
        _ => Found(
            NameFailure.NetworkWithoutDns, $"the network {network} leaves names to the DNS servers outside.", []),
    };

    private static bool IsOn(ContainerDetail container, string network) =>
        container.Container.Endpoints.Any(endpoint => endpoint.Network == network);

    private static NameFinding Found(NameFailure reason, string sentence, IReadOnlyList<string> actions) =>
        new(reason, NameFinding.Spelling, sentence, actions);

    /// <summary>Returns the commands that connect the client to the network where the intended container has names. If
    /// that container has no names either, the commands connect both containers to a new network.</summary>
    private List<string> Joined(ContainerDetail resolver)
    {
        if (_owner is null || (_owner.Detail.NetworkMode == "host" && _owner.Detail != resolver))
            return [];

        string network = OwnersNetwork() ?? NewNetwork;
        List<string> actions = network == OwnersNetwork() ? [] : [CommandText.New(network)];
        actions.Add(CommandText.Connect(network, resolver.Container.Name));
        if (network != OwnersNetwork() && _owner.Detail != resolver)
            actions.Add(CommandText.Connect(network, _owner.Name));
        if (!_owner.IsRunning)
            actions.Add(CommandText.Start(_owner.Name));

        return actions;
    }

    private List<string> Again(ContainerDetail resolver) =>
        OwnersNetwork() is string network && resolver.Container.Image.Length > 0
            ? [CommandText.Run(resolver.Container.Image, network)]
            : [];

    private string? OwnersNetwork() => HasNames(_owner?.Endpoint)
        ? _owner!.Endpoint!.Network
        : _owner?.Detail.Container.Endpoints.FirstOrDefault(HasNames)?.Network;

    private bool HasNames(NetworkEndpoint? endpoint) =>
        endpoint is not null && PredefinedNames.HaveNames(endpoint.Network, _snapshot.Rules.IsWindows);

    private IEnumerable<NameOwner> Owners(string text) =>
        from cut in NameSplits.Of(WireName.Of(text) ?? text, _snapshot.Rules.IsWindows)
        from owner in NameOwner.Of(cut.Key, _snapshot)
        where cut.Suffix.Length == 0 || owner.Endpoint?.Network == cut.Suffix
        select owner;

    /// <summary>Ranks how likely a container is the intended one: running containers with the name first, then other
    /// running containers, then stopped containers.</summary>
    private int Distance(NameOwner owner) => (owner.IsRunning, HasNames(owner.Endpoint)) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        _ => 2,
    };
}
