namespace DockerNetwork.Core.Drivers;

/// <summary>The facts about Docker's own network drivers. Plug-ins are not included, because only they know their
/// options.</summary>
internal static class DriverTable
{
    private static readonly string[] Local = ["local", "swarm"];
    private static readonly string[] Swarm = ["swarm", "global"];

    internal static readonly IReadOnlyList<DriverKnowledge> All =
    [
        Linux("bridge", "a bridge on the host, with a way out", Local, LinuxOptions.Bridge),
        Linux("overlay", "one network over all nodes of a swarm", Swarm, LinuxOptions.Overlay),
        Linux("macvlan", "interfaces with MAC addresses of their own on one of "
            + "the host's", Local, LinuxOptions.Macvlan),
        Linux("ipvlan", "interfaces with the MAC address of one of the host's", Local, LinuxOptions.Ipvlan),
        Linux("host", "the host's own network", Local, []) with { OnlyNetwork = "host" },
        Linux("null", "no network", Local, []) with { OnlyNetwork = "none" },
        Windows("nat", "addresses of the host's, with a way out", Local, WindowsOptions.Nat),
        Windows("transparent", "the physical network", Local, WindowsOptions.Transparent),
        Windows("l2bridge", "the physical network, with the host's MAC address", Local, WindowsOptions.Bridge),
        Windows("l2tunnel", "as l2bridge, through the host of a virtual machine (Azure)", Local, WindowsOptions.Tunnel),
        Windows("overlay", "one network over all nodes of a swarm", Swarm, WindowsOptions.Overlay),
        Windows("internal", "containers and the host alone", Local, WindowsOptions.Nat),
        Windows("private", "containers alone", Local, WindowsOptions.Nat),
        Windows("ics", "through the connection that Windows shares", Local, WindowsOptions.Nat),
        Windows("null", "no network", Local, []) with { OnlyNetwork = "none" },
    ];

    /// <summary>Finds a driver.</summary>
    /// <param name="name">The driver's name; null for the engine's default.</param>
    /// <param name="platform">The kind of the engine's containers.</param>
    /// <returns>The driver, or null for one that is not known on the platform.</returns>
    internal static DriverKnowledge? Find(string? name, DriverPlatform platform) =>
        All.FirstOrDefault(driver => driver.Platform == platform && driver.Name == (name ?? Default(platform)));

    /// <summary>Returns the drivers of a platform.</summary>
    internal static IEnumerable<DriverKnowledge> On(DriverPlatform platform) =>
        All.Where(driver => driver.Platform == platform);

    /// <summary>Returns the options of an endpoint. They are the same for every driver of a platform.</summary>
    internal static IReadOnlyList<DriverOption> EndpointOptions(DriverPlatform platform) =>
        platform == DriverPlatform.Windows ? WindowsOptions.Endpoint : LinuxOptions.Endpoint;

    /// <summary>Returns the separator between the items of an option whose value is a list.</summary>
    /// <param name="key">The key of a driver's or an endpoint's option.</param>
    /// <returns>The separator, or null for an option that is not a list or is not known.</returns>
    internal static string? SeparatorOf(string key) =>
        Options().FirstOrDefault(option => option.Key == key)?.Value.Separator;

    internal static DriverPlatform Platform(bool isWindows) =>
        isWindows ? DriverPlatform.Windows : DriverPlatform.Linux;

    private static IEnumerable<DriverOption> Options() =>
        [.. All.SelectMany(driver => driver.Options), .. EndpointOptions(DriverPlatform.Linux),
            .. EndpointOptions(DriverPlatform.Windows)];

    private static string Default(DriverPlatform platform) => platform == DriverPlatform.Windows ? "nat" : "bridge";

    private static DriverKnowledge Linux(
        string name, string meaning, string[] scopes, IReadOnlyList<DriverOption> options) =>
        new(name, DriverPlatform.Linux, meaning, scopes, options);

    private static DriverKnowledge Windows(
        string name, string meaning, string[] scopes, IReadOnlyList<DriverOption> options) =>
        new(name, DriverPlatform.Windows, meaning, scopes, options);
}
