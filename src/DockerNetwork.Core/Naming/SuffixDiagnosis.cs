namespace DockerNetwork.Core.Naming;

/// <summary>Why a question of the form <c>name.network</c> has no answer.</summary>
internal sealed class SuffixDiagnosis
{
    private readonly NamingSnapshot _snapshot;
    private readonly NameAsker _asker;
    private readonly TargetDiagnosis _target;

    internal SuffixDiagnosis(NamingSnapshot snapshot, NameAsker asker, TargetDiagnosis target)
    {
        _snapshot = snapshot;
        _asker = asker;
        _target = target;
    }

    internal IEnumerable<NameFinding> Find(NameLook cut)
    {
        foreach (AskedNetwork network in _asker.Asked.Where(item => item.Records.Find(cut.Key) is not null))
        {
            if (Misspelled(network.Network, cut) is NameFinding finding)
                yield return finding with { About = network.Records.Find(cut.Key)!.All.Select(address => ContainerOf(address.ContainerId)).FirstOrDefault() };
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

    private NameFinding? Misspelled(Network network, NameLook cut)
    {
        string[] right = [MendingText.Ask($"{cut.Key}.{network.Name}", _asker.Name)];
        if (cut.Suffix != network.Name && string.Equals(cut.Suffix, network.Name, StringComparison.OrdinalIgnoreCase))
            return new NameFinding(NameFailure.WrongNetworkSuffixCase, NameFinding.Spelling, $"the network is spelled '{network.Name}', and case counts for networks.", right);
        if (cut.Suffix == network.ShortId || cut.Suffix == network.Id)
            return new NameFinding(NameFailure.NetworkSuffixIsId, NameFinding.Spelling, $"a network stands there by its name, '{network.Name}', and never by its id.", right);

        return null;
    }

    private NameFinding? Judge(NameOwner owner, NameLook cut, Network meant)
    {
        bool isThere = owner.Endpoint is not null && RecordsIndex.IsOf(owner.Endpoint, meant);
        bool isAskerThere = _asker.Asked.Any(item => item.Network.Id == meant.Id);
        if (!owner.IsRunning)
            return Stopped(owner, isThere && isAskerThere);
        if (isThere)
            return isAskerThere ? null : Apart(owner, meant);

        bool isAlias = owner.Match == NameMatch.Alias;
        bool isToldOfThere = !isAlias && owner.Detail.Container.Endpoints.Any(endpoint => RecordsIndex.IsOf(endpoint, meant));
        if (isToldOfThere)
            return null;

        if (!NetworkNames.HaveNames(meant.Name, _snapshot.Rules.IsWindows))
            return new NameFinding(NameFailure.DefaultBridge, NameFinding.OtherNetwork, $"containers have no names on {meant.Name}.", Elsewhere(owner, cut, meant));

        string sentence = isAlias ? $"{owner.Name} has that alias on {owner.Endpoint?.Network}, not on {meant.Name}." : $"{owner.Name} is not on {meant.Name}.";
        return new NameFinding(isAlias ? NameFailure.AliasOnOtherNetwork : NameFailure.NameOnOtherNetwork, NameFinding.OtherNetwork, sentence, Elsewhere(owner, cut, meant));
    }

    private static NameFinding Stopped(NameOwner owner, bool isNear) => new(
        NameFailure.NotRunning,
        isNear ? NameFinding.StoppedNearby : NameFinding.StoppedElsewhere,
        $"{owner.Name} is {owner.Detail.Container.State}, and only running containers have names.",
        MendingText.Start(owner.Name));

    /// <summary>Ask where the name is known, where the asker is there; else both have to be on the network that was meant.</summary>
    private List<string> Elsewhere(NameOwner owner, NameLook cut, Network meant)
    {
        if (_target.IsAsked(owner.Endpoint) && _target.HasNames(owner.Endpoint))
            return [MendingText.Ask($"{cut.Key}.{owner.Endpoint!.Network}", _asker.Name)];
        if (!NetworkNames.HaveNames(meant.Name, _snapshot.Rules.IsWindows))
            return [];

        string? asker = _asker.Resolver is { } resolver && resolver != owner.Detail ? resolver.Container.Name : null;
        bool isOwnerThere = owner.Detail.Container.Endpoints.Any(endpoint => RecordsIndex.IsOf(endpoint, meant));
        if (isOwnerThere && asker is not null)
            return [MendingText.Connect(owner.Endpoint!.Network, asker), MendingText.Ask($"{cut.Key}.{owner.Endpoint.Network}", _asker.Name)];

        List<string> mending = isOwnerThere ? [] : [MendingText.Connect(meant.Name, owner.Name, owner.Match == NameMatch.Alias ? cut.Key : null)];
        if (asker is not null && !_asker.Asked.Any(item => item.Network.Id == meant.Id))
            mending.Add(MendingText.Connect(meant.Name, asker));

        return mending;
    }

    private NameFinding Apart(NameOwner owner, Network meant)
    {
        bool isNear = owner.Detail.Container.Endpoints.Any(endpoint => _target.IsAsked(endpoint) && _target.HasNames(endpoint));
        string asker = _asker.Resolver?.Container.Name ?? owner.Name;
        return new NameFinding(
            isNear ? NameFailure.NameOnOtherNetwork : NameFailure.NoCommonNetwork,
            isNear ? NameFinding.OtherNetwork : NameFinding.Apart,
            $"{_asker.Name} is not on {meant.Name} ({_asker.Name}: {_target.AskersNetworks}).",
            MendingText.Connect(meant.Name, asker));
    }

    private Container? ContainerOf(string? id) => _snapshot.Containers.FirstOrDefault(item => item.Container.Id == id)?.Container;
}
