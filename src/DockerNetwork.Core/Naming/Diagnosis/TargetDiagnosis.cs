using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the reason why a name without a network at its end is on none of the client's networks.</summary>
internal sealed class TargetDiagnosis
{
    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;
    private readonly CommonNetwork _common;

    internal TargetDiagnosis(NamingSnapshot snapshot, DnsClient client)
    {
        _snapshot = snapshot;
        _client = client;
        _common = new CommonNetwork(snapshot, client);
    }

    internal IEnumerable<NameFinding> Find(string name)
    {
        foreach (SearchedNetwork network in _client.Asked)
        {
            string? alias = network.Links?.Keys.FirstOrDefault(key =>
                string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && key != name);
            if (alias is not null)
                yield return new NameFinding(
                    NameFailure.WrongLinkCase,
                    NameFinding.Spelling,
                    $"the link is spelled '{alias}', and case counts for links.",
                    CommandText.Ask(alias, _client.Name));
        }

        foreach (NameOwner owner in NameOwner.Of(name, _snapshot))
        {
            if (Judge(owner, name) is NameFinding finding)
                yield return finding with { About = owner.Detail.Container };
        }
    }

    internal bool IsAsked(NetworkEndpoint? endpoint) =>
        endpoint is not null && _client.Asked.Any(item => ZoneIndex.IsOf(endpoint, item.Network));

    internal bool HasNames(NetworkEndpoint? endpoint) =>
        endpoint is not null && PredefinedNames.HaveNames(endpoint.Network, _snapshot.Rules.IsWindows);

    /// <summary>Returns the commands that give the client and the intended container a common network.</summary>
    private IReadOnlyList<string> Connect(NameOwner owner, string name) =>
        _common.Commands(owner.Detail, owner.Endpoint, owner.Match == NameMatch.Alias ? name : null);

    private NameFinding? Judge(NameOwner owner, string name)
    {
        if (!owner.IsRunning)
            return Stopped(owner, name);
        if (!HasNames(owner.Endpoint))
            return Nameless(owner, name);
        if (IsAsked(owner.Endpoint))
            return new NameFinding(
                NameFailure.NoAddressOfType,
                NameFinding.OtherNetwork,
                $"{owner.Name} has no address on {owner.Endpoint!.Network} that its DNS would answer with.");
        if (
            owner.Match == NameMatch.Alias
            && owner.Detail.Container.Endpoints.Any(endpoint => IsAsked(endpoint) && HasNames(endpoint)))
            return new NameFinding(
                NameFailure.AliasOnOtherNetwork,
                NameFinding.OtherNetwork,
                $"it is an alias of {owner.Name} on {AliasNetworks(owner, name)}, and {_client.Name} is not there.",
                Connect(owner, name));

        return new NameFinding(
            NameFailure.NoCommonNetwork,
            NameFinding.Apart,
            Situations.NoCommonNetwork(Described(owner), owner.Detail, _client),
            Connect(owner, name));
    }

    private NameFinding Stopped(NameOwner owner, string name)
    {
        bool isNear = IsAsked(owner.Endpoint) && HasNames(owner.Endpoint);
        List<string> actions = [CommandText.Start(owner.Name)];
        if (!isNear && PredefinedNames.OwnerOf(owner.Detail.NetworkMode) is null)
            actions.AddRange(Connect(owner, name));

        return new NameFinding(
            NameFailure.NotRunning,
            isNear ? NameFinding.StoppedNearby : NameFinding.StoppedElsewhere,
            Situations.Stopped(Described(owner), owner.Detail.Container),
            actions);
    }

    private NameFinding? Nameless(NameOwner owner, string name)
    {
        bool hasNameElsewhere = owner.Detail.Container.Endpoints.Any(HasNames);
        if (hasNameElsewhere)
            return null;
        if (PredefinedNames.OwnerOf(owner.Detail.NetworkMode) is not null)
            return new NameFinding(
                NameFailure.SharesNetwork,
                NameFinding.Nameless,
                $"{owner.Name} shares the network of another container and has no name of its own. Ask for that one.");
        if (owner.Detail.NetworkMode == "host" || owner.Endpoint?.Network == "host")
            return new NameFinding(
                NameFailure.HostNetwork,
                NameFinding.Nameless,
                $"{Situations.HostNetwork(owner.Detail)}. Use an address of the host.");

        return Joinable(owner, name);
    }

    private NameFinding Joinable(NameOwner owner, string name)
    {
        bool isOnBridge = owner.Endpoint?.Network == "bridge";
        string sentence = isOnBridge
            ? Situations.DefaultBridge(owner.Detail)
            : Situations.NoNetwork(owner.Detail);
        return new NameFinding(
            isOnBridge ? NameFailure.DefaultBridge : NameFailure.NoNetwork, NameFinding.Nameless, sentence,
            Connect(owner, name));
    }

    /// <summary>Lists the networks on which the container has the alias and has names.</summary>
    private string AliasNetworks(NameOwner owner, string name) => string.Join(
        ", ",
        owner.Detail.Container.Endpoints
            .Where(endpoint => HasNames(endpoint)
                && endpoint.Aliases.Any(alias => string.Equals(alias, name, StringComparison.OrdinalIgnoreCase)))
            .Select(endpoint => endpoint.Network));

    private static string Described(NameOwner owner) =>
        owner.Match == NameMatch.ContainerName
            ? owner.Name
            : $"{owner.Name}, which has it as its {owner.Match.Described()},";
}
