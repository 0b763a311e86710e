namespace DockerNetwork.Engine.Failures;

/// <summary>The rules for the engine's error messages, examined from 20.10 to 29. The first matching rule applies.
/// Status codes are not enough: 403 can mean an overlapping pool, a predefined network, an existing endpoint or a
/// network in use, and 20.10 returns 500 for most other errors (moby/moby daemon, libnetwork).</summary>
internal static class ResponseRules
{
    private static readonly ResponseRule[] Rules =
        [.. Texts(), .. Existence(), .. Endpoints(), .. Ports(), .. Interfaces(), .. Addresses(), .. Containers()];

    internal static ResponseRule? Find(string words) => Array.Find(Rules, rule => rule.Words.IsMatch(words));

    private static ResponseRule[] Existence() =>
    [
        new("network with name (?<n>.*) already exists", FailureKind.NetworkAlreadyExists, "there is a network '{n}'",
            "Choose another name, or use the one that is there (-IfNotExists)."),
        new("container name \"/?(?<c>[^\"]+)\" is already in use", FailureKind.ContainerAlreadyExists,
            "there is a container '{c}'", "Choose another name, or remove that container first."),
        new("(?<n>\\S+) is ambiguous", FailureKind.NetworkAmbiguous, "several networks fit '{n}'",
            "Use the id of the one that you mean."),
        new("[Mm]ultiple IDs found with provided prefix: (?<c>\\S+)", FailureKind.ContainerAmbiguous,
            "several containers fit '{c}'", "Give the name, or more of the id."),
        new("[Nn]o such container", FailureKind.ContainerNotFound, "there is no such container",
            "Get-DockerContainer lists what there is."),
        new("network sandbox for container \\S+ not found", FailureKind.EngineRefused,
            "the container is restarting and has no network at the moment",
            "Try again when it runs, or stop it first (Stop-DockerContainer)."),
        new("configuration network \"(?<n>.+)\" does not exist", FailureKind.NetworkNotFound,
            "there is no network '{n}' to take settings from", "Make it first, with -ConfigOnly."),
        new("matching network mode (?<n>\\S+):", FailureKind.EngineRefused,
            "it was made on network '{n}', which is gone, and the engine lets it join no other while it runs",
            "New-DockerNetwork '{n}' makes one of that name."),
        new("[Nn]o such network: (?<n>\\S+)|network (?<n>\\S+) (not found|does not exist)", FailureKind.NetworkNotFound,
            "there is no network '{n}'", "Get-DockerNetwork lists what there is."),
        new("network .+ not found", FailureKind.NetworkNotFound, "there is no such network",
            "Get-DockerNetwork lists what there is."),
        new("[Nn]o such image|pull access denied|manifest (for .+ )?(unknown|not found)|repository .+ not found",
            FailureKind.ImageNotFound,
            "there is no such image", "Check its name and tag, and whether the registry needs a login."),
        new("dial (tcp|udp)|[Tt]LS handshake|Client\\.Timeout|unauthorized|server gave HTTP response",
            FailureKind.ImageNotFound,
            "the engine could not get it from the registry",
                "Check the image's name, that the engine reaches the registry, and whether that needs a login."),
        new("plugin \"(?<p>[^\"]*)\" not found", FailureKind.EngineRefused, "the engine has no driver '{p}'",
            "Get-DockerEngine lists the drivers that it has."),
    ];

    private static ResponseRule[] Endpoints() =>
    [
        new("is a pre-defined network|on predefined .*network", FailureKind.NetworkPredefined,
            "it is one of Docker's own networks", "Choose another network."),
        new("has active endpoints", FailureKind.NetworkInUse, "there are containers on it",
            "Disconnect them first, or use -Force."),
        new("network (?<n>\\S+) is in use by (task|service) \\S+", FailureKind.NetworkInUse,
            "a service or a container of the swarm is on network '{n}'",
            "Disconnect it first, and wait until its tasks have ended."),
        new("ingress network cannot be removed because service \\S+ depends on it", FailureKind.NetworkInUse,
            "services publish ports through it", "Take these back first (docker service update --publish-rm)."),
        new("config(uration)?-?(only)? network .*in use|configuration network .* has", FailureKind.NetworkInUse,
            "other networks take their settings from it", "Remove those first."),
        new("endpoint with name (?<c>\\S+) already exists in network (?<n>.+)", FailureKind.AlreadyConnected,
            "container '{c}' is on network '{n}'", "Disconnect it first where its settings have to change."),
        new("in private \\(none\\) mode", FailureKind.EngineRefused,
            "network 'none' and another one exclude each other", "Leave network 'none' out, or disconnect it first."),
        new("cannot be disconnected from host network or connected to", FailureKind.EngineRefused,
            "a container joins the host's network only when it is made, and never leaves it",
            "Make a new container for it (-Network host)."),
        new("network-scoped alias", FailureKind.EngineRefused, "aliases are for user-defined networks alone",
            "Choose another network, or leave the alias out."),
        new("is not connected to (the )?network|endpoint (?<c>\\S+) not found", FailureKind.NotConnected,
            "it is not on that network", "Get-DockerNetworkEndpoint lists who is."),
    ];

    private static ResponseRule[] Ports() =>
    [
        new("(?<a>\\S+:\\d+).* failed: port is already allocated|failed to bind host port (for )?(?<a>[^ "
            + "]+?)(/\\w+)?: |(?<a>\\S+:\\d+): bind: (address already in use|.*permission)|ports are not available: "
            + ".*?(?<a>\\S+:\\d+)", FailureKind.EngineRefused,
            "the host's port {a} is taken", "Publish another one, or stop what uses it."),
    ];

    /// <summary>Returns the rules about the host interface that a network is created on (moby/moby
    /// libnetwork/drivers/macvlan, ipvlan, bridge).</summary>
    private static ResponseRule[] Interfaces() =>
    [
        new("invalid subinterface vlan name (?<p>[^ ,]+)|parent interface (does )?was not found on the host: "
            + "(?<p>\\S+)", FailureKind.RequestInvalid,
            "the host has no interface '{p}'",
            "Name one that it has (-Option parent=eth0), or a VLAN of one (-Option parent=eth0.10)."),
        new("unable to parse a valid vlan id from: (?<p>\\S+)", FailureKind.RequestInvalid,
            "'{p}' is not a valid VLAN id", "Write the parent as interface.id, such as eth0.10."),
        new("network (d[mi]-)?(?<n>[0-9a-f]{12,64}) is already using parent interface (?<p>\\S+)",
            FailureKind.EngineRefused, "network '{n}' has parent interface '{p}'",
            "Use that network, remove it, or choose another parent, such as a VLAN ({p}.10)."),
        new("conflicts with network (?<n>[0-9a-f]{64}) \\((?<p>[^)]+)\\): networks have same bridge name",
            FailureKind.EngineRefused, "network '{n}' has bridge '{p}'",
            "Choose another name for the bridge (-Option com.docker.network.bridge.name=…)."),
        new("existing interface (?<p>\\S+) is not a bridge", FailureKind.RequestInvalid,
            "the host's interface '{p}' is not a bridge",
            "Choose another name for the bridge (-Option com.docker.network.bridge.name=…)."),
        new("^operation not supported$", FailureKind.EngineRefused,
            "the kernel of the engine's machine does not support it",
            "For driver macvlan or ipvlan, name an interface of the machine (-Option parent=eth0)."),
        new("doesn't support multiple subnets", FailureKind.RequestInvalid,
            "its driver takes one IPv4 and one IPv6 subnet", "Make a network for each subnet."),
    ];

    private static ResponseRule[] Addresses() =>
    [
        new("conflicts with network (?<n>[0-9a-f]{64}) .*: networks have overlapping IPv[46]",
            FailureKind.AddressOverlap, "its subnet overlaps that of network '{n}'", "Choose another -Subnet."),
        new("[Pp]ool overlaps|overlapping IPv[46]$|networks have overlapping|overlaps with", FailureKind.AddressOverlap,
            "its subnet overlaps that of another network", "Choose another -Subnet."),
        new("[Aa]ddress already in use", FailureKind.AddressOverlap, "the address is taken on that network",
            "Choose another one, or leave it to the engine."),
        new("attaching to network failed", FailureKind.EngineRefused,
            "the swarm gave it no place on the network in time",
            "An address that was asked for may be taken there, or the swarm has no leader. Choose another address, or "
            + "leave it to the engine; 'docker node ls' on a manager shows the swarm."),
        new("non-overlapping IPv6 address pool", FailureKind.AddressPoolExhausted,
            "the engine's address pools have no free IPv6 subnet",
            "Give one with -Subnet (Find-DockerSubnet -IPv6 finds free ones)."),
        new("fully subnetted|non-overlapping IPv[46] address pool", FailureKind.AddressPoolExhausted,
            "the engine's address pools have no free subnet",
            "Give one with -Subnet (Find-DockerSubnet finds free ones), or remove networks that are not used."),
        new("[Nn]o available (IPv[46] )?addresses", FailureKind.AddressPoolExhausted,
            "no address is left on the network", "Disconnect what is not needed there, or use a larger network."),
        new("user configured subnets|user specified IP address", FailureKind.AddressInvalid,
            "an address can be chosen only on a network with a -Subnet",
            "Make it with one, or leave the address out."),
        new("no configured subnet|does not belong to any|out of range|no matching subnet|outside",
            FailureKind.AddressInvalid, "the address is not in any subnet of the network", "Choose one that is."),
        new("[Ii]nvalid (IPv[46]|IP|MAC|subnet|gateway|ip-range|auxiliary|address|CIDR|network config|endpoint "
            + "settings)|host bits|ParseAddr|ParsePrefix", FailureKind.AddressInvalid, null,
            "Check the addresses that were given."),
    ];

    private static ResponseRule[] Containers() =>
    [
        new("is not running", FailureKind.EngineRefused, "the container does not run", "Start it first."),
        new("is paused", FailureKind.EngineRefused, "the container is paused", "Let it go on first."),
        new("cannot remove a running container|container is running", FailureKind.EngineRefused, "it runs",
            "Stop it first, or use -Force."),
        new("not manually attachable", FailureKind.EngineRefused, "only services may join it",
            "Make it with -Attachable, or connect a service (-Service)."),
        new("update out of sequence", FailureKind.EngineRefused, "somebody else changed the service meanwhile",
            "Try again."),
        new("service (?<c>\\S+) not found", FailureKind.ServiceNotFound, "there is no such service",
            "Get-DockerService lists what there is."),
        new("swarm manager|part of a swarm|worker node|from a worker", FailureKind.EngineRefused,
            "that needs an engine that is a manager of a swarm",
            "Choose such an engine, or make this one a manager (docker swarm init)."),
        new("[Nn]o command specified", FailureKind.RequestInvalid, "its image names no command to run",
            "Give one (-Command)."),
        new("executable file not found|no such file or directory: unknown|exec format error", FailureKind.EngineRefused,
            "its image has no such command, or one that cannot run here", "Check the command."),
    ];

    private static ResponseRule[] Texts() =>
    [
        new("client version .* is too (new|old)", FailureKind.UnsupportedByEngine,
            "the engine was exchanged for another version meanwhile", "Try again."),
        new("invalid reference format", FailureKind.RequestInvalid, "that is not an image's name",
            "Write it in lower case, as name, name:tag or registry/name:tag."),
        new("[Ii]nvalid container name", FailureKind.RequestInvalid, "that is not a container's name",
            "Use letters, digits, _ . and -, with a letter or digit first."),
        new("[Ii]nvalid (network )?name", FailureKind.RequestInvalid, "that is not a network's name",
            "Use letters, digits, _ . and -, with a letter or digit first."),
    ];
}
