namespace DockerNetwork.ModuleTests.Parity;

/// <summary>All that <c>docker network</c> of docker 29.8 can do, and what it lacks. The page docs/parity.md is
/// generated from this list, and each row has a test that names it.</summary>
public static class ParityList
{
    private const string New = "New-DockerNetwork";
    private const string Connect = "Connect-DockerNetwork";
    private const string Get = "Get-DockerNetwork";
    private const string Endpoint = "Get-DockerNetworkEndpoint";
    private const string V28 = "1.48 (28.0)";

    public static IReadOnlyList<ParityRow> Rows { get; } =
    [.. Create(), .. Joining(), .. Listing(), .. Removing(), .. Running(), .. Beyond()];

    private static ParityRow[] Create() =>
    [
        new("docker network create", "network create NAME", "`New-DockerNetwork NAME`", "", New, "Name"),
        new("docker network create", "network create --driver", "`-Driver`", "", New, "Driver"),
        new(
            "docker network create", "network create --subnet", "`-Subnet`, several of either family", "", New,
            "Subnet"),
        new(
            "docker network create", "network create --subnet 0.0.0.0/24",
            "`-Subnet 0.0.0.0/24`: a subnet of this size, of the engine's choice", "1.52 (29.0)", New, "Subnet"),
        new(
            "docker network create", "network create --gateway", "`-Gateway`, each for the subnet it lies in", "",
            New, "Gateway"),
        new(
            "docker network create", "network create --ip-range", "`-IPRange`, each for the subnet it lies in", "",
            New, "IPRange"),
        new(
            "docker network create", "network create --aux-address",
            "`-AuxAddress`, each for the subnet it lies in", "", New, "AuxAddress"),
        new("docker network create", "network create --ipam-driver", "`-IpamDriver`", "", New, "IpamDriver"),
        new("docker network create", "network create --ipam-opt", "`-IpamOption`", "", New, "IpamOption"),
        new("docker network create", "network create --ipv6", "`-IPv6`; an IPv6 subnet says it too", "", New, "IPv6"),
        new("docker network create", "network create --ipv4=false", "`-NoIPv4`", V28, New, "NoIPv4"),
        new("docker network create", "network create --internal", "`-Internal`", "", New, "Internal"),
        new(
            "docker network create", "network create --attachable", "`-Attachable`", "a swarm's manager", New,
            "Attachable"),
        new("docker network create", "network create --ingress", "`-Ingress`", "a swarm's manager", New, "Ingress"),
        new("docker network create", "network create --scope", "`-Scope`", "a swarm's manager", New, "Scope"),
        new("docker network create", "network create --config-only", "`-ConfigOnly`", "", New, "ConfigOnly"),
        new("docker network create", "network create --config-from", "`-ConfigFrom`", "", New, "ConfigFrom"),
        new(
            "docker network create", "network create --opt",
            "`-Option`: a hashtable, or `key=value` with Tab; values are checked", "per option", New, "Option"),
        new("docker network create", "network create --label", "`-Label`", "", New, "Label"),
    ];

    private static ParityRow[] Joining() =>
    [
        new(
            "docker network connect and disconnect", "network connect NETWORK CONTAINER",
            "`Connect-DockerNetwork NETWORK CONTAINER`; the settings a second connect would lose are "
                + "`AlreadyConnected`",
            "", Connect, "Network", "Container"),
        new("docker network connect and disconnect", "network connect --alias", "`-Alias`", "", Connect, "Alias"),
        new(
            "docker network connect and disconnect", "network connect --ip",
            "`-IPAddress`; who has it is named where it is taken", "", Connect, "IPAddress"),
        new(
            "docker network connect and disconnect", "network connect --ip6", "`-IPv6Address`", "", Connect,
            "IPv6Address"),
        new(
            "docker network connect and disconnect", "network connect --link-local-ip", "`-LinkLocalIPAddress`",
            "", Connect, "LinkLocalIPAddress"),
        new("docker network connect and disconnect", "network connect --link", "`-Link`", "", Connect, "Link"),
        new(
            "docker network connect and disconnect", "network connect --driver-opt", "`-DriverOption`",
            "per option", Connect, "DriverOption"),
        new(
            "docker network connect and disconnect", "network connect --gw-priority", "`-GatewayPriority`", V28,
            Connect, "GatewayPriority"),
        new(
            "docker network connect and disconnect", "(no flag) a MAC address at connect", "`-MacAddress`",
            "1.54 (29.3)", Connect, "MacAddress"),
        new(
            "docker network connect and disconnect", "network disconnect",
            "`Disconnect-DockerNetwork NETWORK CONTAINER`", "", "Disconnect-DockerNetwork", "Network", "Container"),
        new(
            "docker network connect and disconnect", "network disconnect --force",
            "`-Force`, for an endpoint without a container too, by its name", "", "Disconnect-DockerNetwork",
            "Force"),
    ];

    private static ParityRow[] Listing() =>
    [
        new(
            "docker network ls and inspect", "network ls --filter name",
            "`-Name`: exact, or a wildcard; never a regular expression", "", Get, "Name"),
        new("docker network ls and inspect", "network ls --filter id", "`-Id`", "", Get, "Id"),
        new("docker network ls and inspect", "network ls --filter driver", "`-Driver`", "", Get, "Driver"),
        new("docker network ls and inspect", "network ls --filter scope", "`-Scope`", "", Get, "Scope"),
        new(
            "docker network ls and inspect", "network ls --filter type", "`-Type Builtin` or `Custom`", "", Get,
            "Type"),
        new("docker network ls and inspect", "network ls --filter label", "`-Label`; all of several", "", Get, "Label"),
        new(
            "docker network ls and inspect", "network ls --filter dangling",
            "`-Unused`; stopped containers count as use", "", Get, "Unused"),
        new("docker network ls and inspect", "network ls --format", "properties", "", Get),
        new(
            "docker network ls and inspect", "network inspect",
            "`Get-DockerNetwork NAME`, with stopped containers", "", Get, "Name"),
        new(
            "docker network ls and inspect", "network inspect --verbose", "`-Detailed`: `Services`, `Peers`",
            "a swarm", Get, "Detailed"),
        new(
            "docker network ls and inspect", "network inspect, addresses in use", "`-Detailed`: `AddressUse`",
            "1.52 (29.0)", Get, "Detailed"),
    ];

    private static ParityRow[] Removing() =>
    [
        new(
            "docker network rm and prune", "network rm", "`Remove-DockerNetwork`; who is on it is named", "",
            "Remove-DockerNetwork", "Network"),
        new(
            "docker network rm and prune", "network rm --force",
            "a wildcard, or `-ErrorAction Ignore`: what is not there is no error", "", "Remove-DockerNetwork",
            "Network"),
        new(
            "docker network rm and prune", "network prune",
            "`Get-DockerNetwork -Unused \\| Remove-DockerNetwork`, with `-WhatIf`; spares what a stopped container "
                + "needs",
            "", Get, "Unused"),
        new(
            "docker network rm and prune", "network prune --filter until", "`-CreatedBefore`", "", Get,
            "CreatedBefore", "CreatedAfter"),
        new("docker network rm and prune", "network prune --filter label!", "`-Label '!key'`", "", Get, "Label"),
    ];

    private static ParityRow[] Running() =>
    [
        new(
            "docker run --network", "run --network name=…,alias=…,ip=…",
            "`Start-DockerContainer -Network @{ Name = …; Alias = …; IPAddress = … }`; letters keep their case",
            "", "Start-DockerContainer", "Network"),
        new(
            "docker run --network", "run --network A --network B",
            "`-Network A, B`; older engines join the second one before the start", "", "Start-DockerContainer",
            "Network"),
        new(
            "docker events", "events --filter type=network",
            "`Watch-DockerNetwork`: objects, taken up again when an engine is started again", "",
            "Watch-DockerNetwork", "Network", "Container", "Action", "Since", "Until", "First"),
    ];

    private static ParityRow[] Beyond() =>
    [
        new(
            "What the command line leaves open", "who is where, by alias",
            "`Get-DockerNetworkEndpoint -Alias db*`", "", Endpoint, "Alias"),
        new(
            "What the command line leaves open", "who is where, stopped ones too",
            "`Get-DockerNetworkEndpoint -Container web`", "", Endpoint, "Container", "Network"),
        new(
            "What the command line leaves open", "create if it is not there",
            "`-IfNotExists`; what differs is named", "", New, "IfNotExists"),
        new(
            "What the command line leaves open", "connect if it is not connected", "`Connect-DockerNetwork` again",
            "", Connect),
        new(
            "What the command line leaves open", "remove and disconnect first", "`Remove-DockerNetwork -Force`",
            "", "Remove-DockerNetwork", "Force"),
        new(
            "What the command line leaves open", "endpoints without a container, containers without their network",
            "`Get-DockerNetworkEndpoint -Orphaned`, `Repair-DockerNetworkEndpoint`", "", Endpoint, "Orphaned"),
        new(
            "What the command line leaves open", "free subnets", "`Find-DockerSubnet -PrefixLength 24`", "",
            "Find-DockerSubnet", "PrefixLength", "Count", "Within", "IPv6"),
        new(
            "What the command line leaves open", "what a subnet overlaps", "`Test-DockerSubnet`", "",
            "Test-DockerSubnet"),
        new(
            "What the command line leaves open", "addresses that clash, before the request",
            "each message names both", "", New, "Subnet", "Gateway", "AuxAddress"),
        new(
            "What the command line leaves open", "what an engine is too old for, before the request",
            "`UnsupportedByEngine`, with the version that has it", "", Connect),
        new(
            "What the command line leaves open", "what Docker for Windows does not support, before the request",
            "`UnsupportedByEngine`", "", New),
        new(
            "What the command line leaves open", "Tab: networks a container is not on",
            "`Connect-DockerNetwork -Container web -Network ` and Tab", "", Connect, "Network"),
        new(
            "What the command line leaves open", "Tab: drivers, options and their values, labels",
            "`New-DockerNetwork -Driver macvlan -Option ` and Tab", "", New, "Driver", "Option"),
    ];
}
