namespace DockerNetwork.Core.Naming;

/// <summary>Resolves names for Windows containers. The DNS belongs to the network and listens at its gateway, so it
/// knows neither links nor <c>name.network</c> (moby/moby libnetwork/network_windows.go). A container on several
/// networks has the DNS of each, and its own DNS client queries one after the other. This order has not been
/// measured.</summary>
internal sealed class WindowsNameRules : INameRules
{
    private const string DisableForNetwork = "com.docker.network.windowsshim.disable_gatewaydns";
    private const string DisableForEndpoint = "com.docker.network.windowsshim.disable_dns";

    private readonly NamingRules _rules;

    internal WindowsNameRules(NamingRules rules) => _rules = rules;

    /// <summary>True if an endpoint uses its network's DNS. A nat network has one unless it is switched off for the
    /// network or the endpoint. An overlay network has one. Transparent and l2bridge networks leave names to servers
    /// outside (moby/moby libnetwork/drivers/windows/windows.go, CreateEndpoint; Microsoft's table of network
    /// drivers).</summary>
    internal static bool HasDns(EndpointPlace place) => place.Network.Driver switch
    {
        "nat" => !IsTrue(place.Network.Options, DisableForNetwork)
            && !IsTrue(place.Endpoint.DriverOptions, DisableForEndpoint),
        "overlay" => true,
        _ => false,
    };

    /// <inheritdoc/>
    public NameAnswer? Find(NameQuestion question, string name, DnsClient client, INameTrace? trace)
    {
        NameAnswer? known = null;
        foreach (SearchedNetwork network in client.Asked)
        {
            NameEntry? entry = network.Records.Find(name);
            trace?.Looked(network, new NameLookup(name, ""), entry);
            if (entry is null)
                continue;

            IReadOnlyList<NameAddress> addresses = entry.Of(question.Type);
            if (addresses.Count > 0)
                return new NameAnswer(question, NameAnswerKind.Answer, network.Network, addresses);

            bool isKnown =
                _rules.KnownNameEndsSearch
                || (question.Type == RecordType.AAAA && entry.HasIPv4 && !network.Network.EnableIPv6);
            if (isKnown)
                known ??= new NameAnswer(question, NameAnswerKind.NoData, network.Network);
        }

        return known;
    }

    private static bool IsTrue(StringMap options, string key) =>
        options.TryGetValue(key, out string? value) && value is "1" or "t" or "T" or "true" or "TRUE" or "True";
}
