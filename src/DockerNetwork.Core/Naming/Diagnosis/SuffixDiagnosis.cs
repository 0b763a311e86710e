namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the reason why a question of the form <c>name.network</c> has no answer.</summary>
internal sealed class SuffixDiagnosis
{
    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;
    private readonly TargetDiagnosis _target;

    internal SuffixDiagnosis(NamingSnapshot snapshot, DnsClient client, TargetDiagnosis target)
    {
        _snapshot = snapshot;
        _client = client;
        _target = target;
    }

    internal IEnumerable<NameFinding> Find(NameLookup cut)
    {
        foreach (SearchedNetwork network in _client.Asked.Where(item => item.Records.Find(cut.Key) is not null))
        {
            if (Misspelled(network.Network, cut) is NameFinding finding)
                yield return finding with
                {
                    About = ContainerOf(network.Records.Find(cut.Key)!.All.First().ContainerId),
                };
        }

        Network? meant = _snapshot.Networks.FirstOrDefault(network => network.Name == cut.Suffix);
        if (meant is null)
            yield break;

        foreach (NameOwner owner in NameOwner.Of(cut.Key, _snapshot))
        {
            if (Judge(owner, cut, meant) is NameFinding finding)
                yield return finding with { About = owner.Detail.Container };
        }
    }

    private NameFinding? Misspelled(Network network, NameLookup cut)
    {
        string[] right = [CommandText.Ask($"{cut.Key}.{network.Name}", _client.Name)];
        if (cut.Suffix != network.Name && string.Equals(cut.Suffix, network.Name, StringComparison.OrdinalIgnoreCase))
            return new NameFinding(
                NameFailure.WrongNetworkSuffixCase,
                NameFinding.Spelling,
                $"the network is spelled '{network.Name}', and case counts for networks.",
                right);
        if (cut.Suffix == network.ShortId || cut.Suffix == network.Id)
            return new NameFinding(
                NameFailure.NetworkSuffixIsId,
                NameFinding.Spelling,
                $"a network stands there by its name, '{network.Name}', and never by its id.",
                right);

        return null;
    }

    private NameFinding? Judge(NameOwner owner, NameLookup cut, Network meant)
    {
        bool isThere = owner.Endpoint is not null && ZoneIndex.IsOf(owner.Endpoint, meant);
        bool isClientThere = _client.Asked.Any(item => item.Network.Id == meant.Id);
        if (!owner.IsRunning)
            return Stopped(owner, isThere && isClientThere, isThere ? Joined(meant) : Elsewhere(owner, cut, meant));
        if (isThere)
            return isClientThere ? null : Apart(owner, meant);

        bool isAlias = owner.Match == NameMatch.Alias;
        bool isToldOfThere =
            !isAlias && owner.Detail.Container.Endpoints.Any(endpoint => ZoneIndex.IsOf(endpoint, meant));
        if (isToldOfThere)
            return null;

        if (!PredefinedNames.HaveNames(meant.Name, _snapshot.Rules.IsWindows))
            return new NameFinding(
                NameFailure.DefaultBridge,
                NameFinding.OtherNetwork,
                $"containers have no names on {meant.Name}.",
                Elsewhere(owner, cut, meant));

        string sentence = isAlias
            ? $"{owner.Name} has that alias on {owner.Endpoint?.Network}, not on {meant.Name}."
            : $"{owner.Name} is not on {meant.Name}.";
        return new NameFinding(
            isAlias ? NameFailure.AliasOnOtherNetwork : NameFailure.NameOnOtherNetwork,
            NameFinding.OtherNetwork,
            sentence,
            Elsewhere(owner, cut, meant));
    }

    /// <summary>Returns the command that brings the client to a network; empty if it is there.</summary>
    private string[] Joined(Network meant) =>
        _client.Resolver is null || _client.Asked.Any(item => item.Network.Id == meant.Id)
            ? []
            : [CommandText.Connect(meant.Name, _client.Resolver.Container.Name)];

    private static NameFinding Stopped(NameOwner owner, bool isNear, IEnumerable<string> then) => new(
        NameFailure.NotRunning,
        isNear ? NameFinding.StoppedNearby : NameFinding.StoppedElsewhere,
        Situations.Stopped(owner.Name, owner.Detail.Container),
        [CommandText.Start(owner.Name), .. then]);

    /// <summary>Returns the commands that make the name resolve. If the client is on the network that knows the name,
    /// it asks for the name there. Otherwise both containers have to be on the intended network.</summary>
    private List<string> Elsewhere(NameOwner owner, NameLookup cut, Network meant)
    {
        if (_target.IsAsked(owner.Endpoint) && _target.HasNames(owner.Endpoint))
            return [CommandText.Ask($"{cut.Key}.{owner.Endpoint!.Network}", _client.Name)];
        if (!PredefinedNames.HaveNames(meant.Name, _snapshot.Rules.IsWindows))
            return [];

        string? client = _client.Resolver is { } resolver && resolver != owner.Detail ? resolver.Container.Name : null;
        bool isOwnerThere = owner.Detail.Container.Endpoints.Any(endpoint => ZoneIndex.IsOf(endpoint, meant));
        if (isOwnerThere && client is not null)
            return
            [
                CommandText.Connect(owner.Endpoint!.Network, client),
                CommandText.Ask($"{cut.Key}.{owner.Endpoint.Network}", _client.Name)];

        string? alias = owner.Match == NameMatch.Alias ? cut.Key : null;
        List<string> actions = isOwnerThere ? [] : [CommandText.Connect(meant.Name, owner.Name, alias)];
        if (client is not null && !_client.Asked.Any(item => item.Network.Id == meant.Id))
            actions.Add(CommandText.Connect(meant.Name, client));

        return actions;
    }

    private NameFinding Apart(NameOwner owner, Network meant)
    {
        bool isNear = owner.Detail.Container.Endpoints.Any(endpoint =>
            _target.IsAsked(endpoint) && _target.HasNames(endpoint));
        string client = _client.Resolver?.Container.Name ?? owner.Name;
        return new NameFinding(
            isNear ? NameFailure.NameOnOtherNetwork : NameFailure.NoCommonNetwork,
            isNear ? NameFinding.OtherNetwork : NameFinding.Apart,
            $"{_client.Name} is not on {meant.Name} ({_client.Name}: {Situations.NetworksOf(_client)}).",
            CommandText.Connect(meant.Name, client));
    }

    private Container? ContainerOf(string? id) =>
        _snapshot.Containers.FirstOrDefault(item => item.Container.Id == id)?.Container;
}
