using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Makes a bridge network.</summary>
/// <param name="Name">Its name in the plan.</param>
/// <param name="IsInternal">Without a way out.</param>
/// <param name="HasIPv6">With an IPv6 subnet.</param>
/// <param name="HasSubnet">With a subnet and a gateway of its own choice, else from the engine's pools.</param>
internal sealed record MakeNetwork(string Name, bool IsInternal, bool HasIPv6, bool HasSubnet) : PlanStep
{
    /// <summary>Without it, its endpoints have IPv6 addresses alone.</summary>
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
