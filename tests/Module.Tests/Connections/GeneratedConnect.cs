using DockerNetwork.ModuleTests.Faults;

namespace DockerNetwork.ModuleTests.Connections;

/// <summary>A connect that is likely to fail.</summary>
/// <param name="Container">The stem of the container's name.</param>
/// <param name="Network">The stem of the network's name, or one of Docker's own networks.</param>
/// <param name="Settings">The parameters for the endpoint.</param>
/// <param name="Fault">The fault of the connect request.</param>
internal sealed record GeneratedConnect(string Container, string Network, string Settings, FaultKind Fault)
{
    private static readonly string[] Containers = ["web", "crash", "guest", "off", "port"];
    private static readonly string[] Networks = ["net", "net", "net", "full", "bridge", "none", "host"];

    /// <summary>The faults: a status of each class with an engine's error, with a page, and without a body.</summary>
    private static readonly FaultKind[] Faults =
    [
        FaultKind.None, FaultKind.None, FaultKind.None, FaultKind.None, FaultKind.None, FaultKind.None,
        FaultKind.RefusalJson, FaultKind.RefusalHtml, FaultKind.RefusalEmpty,
        FaultKind.FaultJson, FaultKind.FaultHtml, FaultKind.FaultEmpty, FaultKind.CloseBefore,
    ];

    private static readonly string[] AllSettings =
    [
        "",
        "-Alias db",
        "-IPAddress 10.223.0.9", // taken by a container
        "-IPAddress 10.223.0.1", // the gateway
        "-IPAddress 10.223.0.8", // an auxiliary address
        "-IPAddress 10.223.0.255",
        "-IPAddress 10.224.0.5",
        "-IPAddress fd00::5",
        "-IPv6Address fd00::5",
        "-LinkLocalIPAddress fe80::8",
        "-LinkLocalIPAddress 169.254.7.7",
        "-LinkLocalIPAddress 10.223.0.9",
        "-MacAddress 01:02:03:04:05:06",
        "-MacAddress 02:42:ac:11:00:02",
        "-DriverOption com.docker.network.endpoint.macaddress=zz",
        "-DriverOption com.docker.network.endpoint.ifname=a/b",
        "-DriverOption com.docker.network.endpoint.sysctls=net.ipv4.conf.IFNAME.nosuch=1",
        "-GatewayPriority 7",
        "-Link nosuch:db",
    ];

    /// <summary>The command, with a variable for each name.</summary>
    internal string Script => $"Connect-DockerNetwork {(IsOurs ? $"${Network}" : Network)} ${Container} {Settings}";

    /// <summary>True if the test created the network.</summary>
    internal bool IsOurs => Network is "net" or "full";

    /// <summary>Generates the next connect.</summary>
    internal static GeneratedConnect Next(Random random) => new(
        random.GetItems(Containers, 1)[0],
        random.GetItems(Networks, 1)[0],
        random.GetItems(AllSettings, 1)[0],
        random.GetItems(Faults, 1)[0]);
}
