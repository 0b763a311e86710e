using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the reason why a name without a network at its end is on none of the client's networks.</summary>
internal sealed class TargetDiagnosis
{
    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;

    internal TargetDiagnosis(NamingSnapshot snapshot, DnsClient client)
    {
        _snapshot = snapshot;
        _client = client;
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

    /// <summary>Returns the command that gives the client and the intended container a common network. The intended
    /// container joins the client's first network with names. If it is on that network already, or if there is no such
    /// network, the client joins the network of the container.</summary>
    internal string[] Connect(NameOwner owner, string name)
    {
        string? common = _client.Networks.FirstOrDefault(item =>
            PredefinedNames.HaveNames(item.Name, _snapshot.Rules.IsWindows) && !item.Ingress)?.Name;
        bool isThere = owner.Detail.Container.Endpoints.Any(endpoint => endpoint.Network == common);
        if (common is not null && !isThere)
            return [CommandText.Connect(common, owner.Name, owner.Match == NameMatch.Alias ? name : null)];
        if (!HasNames(owner.Endpoint) || _client.Resolver is null)
            return [];

        return [CommandText.Connect(owner.Endpoint!.Network, _client.Resolver.Container.Name)];
    }

    internal string ClientNetworks => _client.Networks.Count == 0 ? "none" : string.Join(", ", _client.Networks);

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
                $"it is an alias of {owner.Name} on {owner.Endpoint!.Network}, and {_client.Name} is not on that "
                    + "network.",
                Connect(owner, name));

        return new NameFinding(
            NameFailure.NoCommonNetwork,
            NameFinding.Apart,
            $"{Described(owner)} and {_client.Name} have no network in common ({owner.Name}: "
                + $"{owner.Endpoint!.Network}; {_client.Name}: {ClientNetworks}).",
            Connect(owner, name));
    }

    private NameFinding Stopped(NameOwner owner, string name)
    {
        bool isNear = IsAsked(owner.Endpoint) && HasNames(owner.Endpoint);
        List<string> actions = [CommandText.Start(owner.Name)];
        if (!isNear && HasNames(owner.Endpoint))
            actions.AddRange(Connect(owner, name));

        return new NameFinding(
            NameFailure.NotRunning,
            isNear ? NameFinding.StoppedNearby : NameFinding.StoppedElsewhere,
            $"{Described(owner)} is {owner.Detail.Container.State}, and only running containers have names.",
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
                $"{owner.Name} uses the host's network, where containers have no names. Use an address of the host.");

        return Joinable(owner, name);
    }

    private NameFinding Joinable(NameOwner owner, string name)
    {
        bool isOnBridge = owner.Endpoint?.Network == "bridge";
        string sentence = isOnBridge
            ? $"{owner.Name} is on the default bridge only, where containers have no names."
            : $"{owner.Name} is on no network.";
        List<string> actions = owner.Endpoint?.Network == "none" ? [CommandText.Disconnect("none", owner.Name)] : [];
        actions.AddRange(Connect(owner, name));

        return new NameFinding(
            isOnBridge ? NameFailure.DefaultBridge : NameFailure.NoNetwork, NameFinding.Nameless, sentence, actions);
    }

    private static string Described(NameOwner owner) =>
        owner.Match == NameMatch.ContainerName
            ? owner.Name
            : $"{owner.Name}, which has it as its {owner.Match.Described()},";
}
