using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Creates a bridge network.</summary>
/// <param name="Name">The name in the plan.</param>
/// <param name="IsInternal">True if the network is internal.</param>
/// <param name="HasIPv6">True if it has an IPv6 subnet.</param>
/// <param name="HasSubnet">True if it sets its subnet and gateway, false if they come from the engine's pools.</param>
internal sealed record MakeNetwork(string Name, bool IsInternal, bool HasIPv6, bool HasSubnet) : PlanStep
{
    /// <summary>False if its endpoints have only IPv6 addresses.</summary>
    public bool HasIPv4 { get; init; } = true;

    public override IEnumerable<string> Needs => [];

    public override string Makes => Name;

    public override async Task RunAsync(Site site, CancellationToken cancellationToken)
    {
        JsonArray pools = [];
        int subnet = Site.NextSubnet();
        if (HasSubnet)
            pools.Add(
                new JsonObject
                {
                    ["Subnet"] = $"10.{128 + (subnet >> 8)}.{subnet & 255}.0/24",
                    ["Gateway"] = $"10.{128 + (subnet >> 8)}.{subnet & 255}.254",
                });
        if (HasIPv6)
            pools.Add(new JsonObject { ["Subnet"] = $"fd4e:5d:{subnet:x}::/64" });

        JsonObject request = new()
        {
            ["Name"] = site.Word(Name),
            ["CheckDuplicate"] = true,
            ["Internal"] = IsInternal,
            ["EnableIPv6"] = HasIPv6,
            ["IPAM"] = new JsonObject { ["Driver"] = "default", ["Config"] = pools },
            ["Labels"] = site.Labels(),
        };
        if (!HasIPv4)
            request["EnableIPv4"] = false;
        await site.MakeAsync(Name, "networks/create", request, cancellationToken);
    }

    public override string ToString() =>
        $"network {Name}{(IsInternal ? ", internal" : "")}{(HasIPv6 ? ", IPv6" : "")}{(HasIPv4 ? "" : " only")}"
        + $"{(HasSubnet ? ", with subnet and gateway" : "")}";
}
