using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes networks of the API's answers.</summary>
internal sealed class NetworkMapping(Version api, EngineReference engine)
{
    /// <summary>Engines before it have no word for IPv4: their networks always have it.</summary>
    private static readonly Version KnowsIPv4 = new(1, 48);

    internal Network Map(NetworkResponse answer) => new()
    {
        Name = answer.Name ?? "",
        Id = answer.ID ?? "",
        Driver = answer.Driver ?? "",
        Scope = answer.Scope ?? "",
        Created = AnswerText.Time(answer.Created),
        EnableIPv4 = answer.EnableIPv4 || api < KnowsIPv4,
        EnableIPv6 = answer.EnableIPv6,
        Internal = answer.Internal,
        Attachable = answer.Attachable,
        Ingress = answer.Ingress,
        ConfigOnly = answer.ConfigOnly,
        ConfigFrom = AnswerText.OrNull(answer.ConfigFrom?.Network),
        IpamDriver = answer.IPAM?.Driver ?? "",
        IpamOptions = AnswerText.Map(answer.IPAM?.Options),
        Pools = Pools(answer.IPAM?.Config),
        Options = AnswerText.Map(answer.Options),
        Labels = AnswerText.Map(answer.Labels),
        Containers = Members(answer.Containers),
        Engine = engine,
    };

    private static ItemList<NetworkPool> Pools(IList<IPAMConfig>? pools) =>
        pools is null || pools.Count == 0 ? ItemList<NetworkPool>.Empty : new ItemList<NetworkPool>(AnswerText.Items(pools).Select(Pool));

    private static NetworkPool Pool(IPAMConfig pool) => new()
    {
        Subnet = pool.Subnet ?? "",
        IPRange = AnswerText.OrNull(pool.IPRange),
        Gateway = AnswerText.Address(pool.Gateway),
        AuxAddresses = AnswerText.Map(pool.AuxAddress),
    };

    private static ItemList<NetworkMember> Members(IDictionary<string, EndpointResource>? endpoints) => endpoints is null || endpoints.Count == 0
        ? ItemList<NetworkMember>.Empty
        : new ItemList<NetworkMember>(AnswerText.Items(endpoints).Select(Member).OrderBy(member => member.Name, StringComparer.Ordinal));

    /// <summary>The engine lists endpoints that are up. One without a container of this engine behind it (a ghost, or one of another node) has the key <c>ep-ID</c>.</summary>
    private static NetworkMember Member(KeyValuePair<string, EndpointResource> endpoint) => new()
    {
        Name = endpoint.Value.Name ?? "",
        Id = endpoint.Key,
        State = endpoint.Key.Contains('-') ? "" : "running",
        IPv4Address = AnswerText.Address(endpoint.Value.IPv4Address),
        IPv6Address = AnswerText.Address(endpoint.Value.IPv6Address),
        MacAddress = AnswerText.OrNull(endpoint.Value.MacAddress),
    };
}
