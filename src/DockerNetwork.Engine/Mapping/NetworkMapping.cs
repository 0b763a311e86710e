namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates networks from the API's responses (moby/moby api/types/network/inspect.go).</summary>
internal sealed class NetworkMapping(Version api, EngineReference engine)
{
    /// <summary>The first version that reports IPv4. Networks of earlier engines always have it.</summary>
    private static readonly Version KnowsIPv4 = new(1, 48);

    internal Network Map(JsonObjectReader answer)
    {
        JsonObjectReader ipam = answer.Object("IPAM"u8);
        return new Network
        {
            Name = answer.Text("Name"u8) ?? "",
            Id = answer.Text("Id"u8) ?? "",
            Driver = answer.Text("Driver"u8) ?? "",
            Scope = answer.Text("Scope"u8) ?? "",
            Created = answer.Time("Created"u8),
            EnableIPv4 = answer.Flag("EnableIPv4"u8) || api < KnowsIPv4,
            EnableIPv6 = answer.Flag("EnableIPv6"u8),
            Internal = answer.Flag("Internal"u8),
            Attachable = answer.Flag("Attachable"u8),
            Ingress = answer.Flag("Ingress"u8),
            ConfigOnly = answer.Flag("ConfigOnly"u8),
            ConfigFrom = ResponseText.OrNull(answer.Object("ConfigFrom"u8).Text("Network"u8)),
            IpamDriver = ipam.Text("Driver"u8) ?? "",
            IpamOptions = ipam.Map("Options"u8),
            Pools = ipam.List("Config"u8, Pool),
            Options = answer.Map("Options"u8),
            Labels = answer.Map("Labels"u8),
            Containers = Members(answer),
            Engine = engine,
        };
    }

    private static NetworkPool Pool(JsonObjectReader pool) => new()
    {
        Subnet = pool.Text("Subnet"u8) ?? "",
        IPRange = ResponseText.OrNull(pool.Text("IPRange"u8)),
        Gateway = ResponseText.Address(pool.Text("Gateway"u8)),
        AuxAddresses = pool.Map("AuxiliaryAddresses"u8),
    };

    private static ItemList<NetworkMember> Members(JsonObjectReader answer) =>
        answer.Named("Containers"u8) is var members && members.Any()
        ? new ItemList<NetworkMember>(members.Select(Member).OrderBy(member => member.Name, StringComparer.Ordinal))
        : ItemList<NetworkMember>.Empty;

    /// <summary>Maps an active endpoint. An endpoint without a container of this engine (a ghost, or one of another
    /// node) has the key <c>ep-ID</c>.</summary>
    private static NetworkMember Member(KeyValuePair<string, JsonObjectReader> endpoint) => new()
    {
        Name = endpoint.Value.Text("Name"u8) ?? "",
        Id = endpoint.Key,
        State = endpoint.Key.Contains('-') ? "" : "running",
        IPv4Address = ResponseText.Address(endpoint.Value.Text("IPv4Address"u8)),
        IPv6Address = ResponseText.Address(endpoint.Value.Text("IPv6Address"u8)),
        MacAddress = ResponseText.OrNull(endpoint.Value.Text("MacAddress"u8)),
    };
}
