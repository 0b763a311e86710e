namespace DockerNetwork.Core.Drivers;

/// <summary>The options of the drivers on Linux. Their first versions come from the releases of moby/moby
/// (libnetwork/drivers/*/labels.go, netlabel/labels.go, ipvlan/ipvlan.go, macvlan/macvlan.go), and their values from
/// the parsers there.</summary>
internal static class LinuxOptions
{
    internal const string Sysctls = "com.docker.network.endpoint.sysctls";
    internal const string InterfaceName = "com.docker.network.endpoint.ifname";

    private const string Net = "com.docker.network.";
    private const string Bridges = Net + "bridge.";

    private static readonly OptionValue GatewayMode = OptionValue.OneOf("nat", "nat-unprotected", "routed", "isolated");
    private static readonly Dictionary<string, ApiLevel> LaterGatewayModes =
        new() { ["nat-unprotected"] = ApiLevel.V28, ["isolated"] = ApiLevel.V28 };

    private static readonly DriverOption Mtu = new(
        Net + "driver.mtu", "the largest packet in bytes; 0 for the driver's own", OptionValue.Number(0, int.MaxValue));
    private static readonly DriverOption Prefix = new(
        Net + "container_iface_prefix", "what the interfaces in containers are called, before their number",
        OptionValue.Interface);
    private static readonly DriverOption Announcements = new(
        Net + "advertise_addr_nmsgs", "how often a new address is announced", OptionValue.Number(0, 3), ApiLevel.V28);
    private static readonly DriverOption AnnouncementInterval = new(
        Net + "advertise_addr_ms", "milliseconds between the announcements", OptionValue.Number(100, 2000),
        ApiLevel.V28);
    private static readonly DriverOption Parent = new(
        "parent", "the interface of the host that it is on; with .NUMBER for a VLAN",
        OptionValue.Any with { Words = "an interface other than lo", Fits = text => text != "lo" });

    internal static readonly IReadOnlyList<DriverOption> Bridge =
    [
        new(Bridges + "name", "the name of the bridge on the host", OptionValue.Interface),
        new(Bridges + "enable_icc", "whether its containers reach one another", OptionValue.Switch),
        new(Bridges + "enable_ip_masquerade", "whether what leaves gets the host's address", OptionValue.Switch),
        new(Bridges + "gateway_mode_ipv4", "how IPv4 gets out and in", GatewayMode,
            ApiLevel.V27) { LaterValues = LaterGatewayModes },
        new(Bridges + "gateway_mode_ipv6", "how IPv6 gets out and in", GatewayMode,
            ApiLevel.V27) { LaterValues = LaterGatewayModes },
        new(Bridges + "host_binding_ipv4", "the host's address that ports are published at", OptionValue.Address),
        new(Bridges + "inhibit_ipv4", "whether the bridge goes without an IPv4 address", OptionValue.Switch),
        new(Bridges + "trusted_host_interfaces",
            "interfaces of the host, : between, that reach published ports directly",
            OptionValue.Any with { Separator = ":" }, ApiLevel.V28P2),
        Mtu,
        Prefix,
        new(Net + "host_ipv4", "the host's IPv4 address that what leaves gets", OptionValue.Address),
        new(Net + "host_ipv6", "the host's IPv6 address that what leaves gets", OptionValue.Address, ApiLevel.V25),
        new(Net + "enable_ipv4", "whether it has IPv4", OptionValue.Switch, ApiLevel.V28),
        new(Net + "enable_ipv6", "whether it has IPv6", OptionValue.Switch),
        Announcements,
        AnnouncementInterval,
    ];

    internal static readonly IReadOnlyList<DriverOption> Overlay =
    [
        new("encrypted", "whether what goes between nodes is encrypted", OptionValue.Presence),
        new(Net + "driver.overlay.vxlanid_list", "the VXLAN ids, one a subnet", OptionValue.Numbers(0, 16777215)),
        Mtu,
        Announcements,
        AnnouncementInterval,
    ];

    internal static readonly IReadOnlyList<DriverOption> Macvlan =
    [
        Parent,
        new("macvlan_mode", "how its containers reach one another",
            OptionValue.OneOf("bridge", "private", "vepa", "passthru")),
        Announcements,
        AnnouncementInterval,
    ];

    internal static readonly IReadOnlyList<DriverOption> Ipvlan =
    [
        Parent,
        new("ipvlan_mode", "at which layer it works", OptionValue.OneOf("l2", "l3", "l3s")),
        new("ipvlan_flag", "how its containers reach one another", OptionValue.OneOf("bridge", "private", "vepa"),
            ApiLevel.V23),
        Announcements,
        AnnouncementInterval,
    ];

    internal static readonly IReadOnlyList<DriverOption> Endpoint =
    [
        new(InterfaceName, "the name of the interface in the container", OptionValue.Interface, ApiLevel.V28),
        new(Sysctls, "kernel settings of the interface: net.ipv4.conf.IFNAME.log_martians=1, comma between",
            OptionValue.Any with { Separator = "," }, ApiLevel.V27),
    ];
}
