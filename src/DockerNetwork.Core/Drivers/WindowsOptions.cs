namespace DockerNetwork.Core.Drivers;

/// <summary>The options of the drivers on Windows (moby/moby libnetwork/drivers/windows/labels.go and windows.go,
/// parseNetworkOptions). The options of each driver come from MicrosoftDocs/Virtualization-Documentation,
/// container-networking/advanced.md.</summary>
internal static class WindowsOptions
{
    private const string Shim = "com.docker.network.windowsshim.";

    private static readonly DriverOption Interface = new(
        Shim + "interface", "the host's adapter; several with commas between are a team",
        OptionValue.Any with { Separator = "," });
    private static readonly DriverOption Vlan = new(Shim + "vlanid", "the VLAN", OptionValue.Number(1, 4094));

    private static readonly DriverOption[] Common =
    [
        new(Shim + "networkname", "the network's name in Windows", OptionValue.Any),
        new(Shim + "dnssuffix", "the DNS suffix", OptionValue.Any),
        new(Shim + "dnsservers", "the DNS servers", OptionValue.Addresses),
        new(Shim + "hnsid", "the id of a network of Windows to take over", OptionValue.Any),
        new(Shim + "vsid", "the virtual subnet's id", OptionValue.Number(0, int.MaxValue)),
        new(Shim + "routingdomain", "the routing domain's id", OptionValue.Any),
        new(Shim + "macpool", "the MAC addresses to give out", OptionValue.Pairs),
        new(Shim + "disable_gatewaydns", "whether Docker's DNS is left out", OptionValue.Switch),
    ];

    /// <summary>The options of nat, internal, private and ics.</summary>
    internal static readonly IReadOnlyList<DriverOption> Nat = Common;

    internal static readonly IReadOnlyList<DriverOption> Transparent = [Interface, Vlan, .. Common];

    internal static readonly IReadOnlyList<DriverOption> Bridge =
    [
        Interface,
        Vlan,
        new(Shim + "enable_outboundnat", "whether what leaves gets the host's address", OptionValue.Switch),
        new(Shim + "outboundnat_exceptions", "where it does not", OptionValue.Prefixes),
        .. Common,
    ];

    internal static readonly IReadOnlyList<DriverOption> Tunnel = [Interface, .. Common];

    internal static readonly IReadOnlyList<DriverOption> Overlay = [Interface, .. Common];

    internal static readonly IReadOnlyList<DriverOption> Endpoint =
    [
        new(Shim + "disableicc", "whether other containers of the network do not reach it", OptionValue.Switch),
        new(Shim + "disable_dns", "whether it goes without Docker's DNS", OptionValue.Switch),
        new("com.docker.endpoint.windowsshim.qospolicies", "the bandwidth it may use", OptionValue.Any),
    ];
}
