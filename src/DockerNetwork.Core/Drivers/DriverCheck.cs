using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Drivers;

/// <summary>Finds settings that the driver would refuse or silently ignore, before the request is sent.</summary>
internal static class DriverCheck
{
    /// <summary>The name of the network that people take for its driver's name, which is null. The engine would look
    /// for a plugin of this name for 15 seconds.</summary>
    private const string NoDriver = "none";

    /// <summary>Checks a new network. Accepts an unknown driver or option.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid, AddressInvalid, NetworkPredefined; UnsupportedByEngine
    /// on Windows.</exception>
    internal static void Network(NetworkRequest request, bool isWindows)
    {
        if (isWindows)
            WindowsCheck.Network(request);

        if (request.Driver == NoDriver)
            throw new DockerNetworkException(
                FailureKind.NetworkPredefined,
                $"Network '{request.Name}' cannot have driver {NoDriver}: '{NoDriver}' is a network, and an engine has "
                    + "one of its kind. For a network without a way out, use -Internal.");

        if (DriverTable.Find(request.Driver, DriverTable.Platform(isWindows)) is not DriverKnowledge driver)
            return;

        if (driver.OnlyNetwork is string only)
            throw new DockerNetworkException(
                FailureKind.NetworkPredefined,
                    $"Network '{request.Name}' cannot have driver {driver.Name}: an engine has one network of it, "
                    + $"'{only}', and takes no second.");

        Scope(request, driver);
        Subnets(request, driver);
        Values(request.Options, driver.Options, $"driver {driver.Name}");
    }

    /// <summary>Checks a container's endpoint on a network.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid, NetworkPredefined; UnsupportedByEngine on
    /// Windows.</exception>
    internal static void Endpoint(EndpointRequest request, ResourceId network, bool isWindows)
    {
        if (isWindows)
            WindowsCheck.Endpoint(request);
        else
            Named(request, network);

        Values(request.DriverOptions, DriverTable.EndpointOptions(DriverTable.Platform(isWindows)), "an endpoint");
    }

    /// <summary>Rejects a second subnet of a family, which a bridge cannot have (moby/moby
    /// libnetwork/drivers/bridge/bridge.go, CreateNetwork).</summary>
    private static void Subnets(NetworkRequest request, DriverKnowledge driver)
    {
        if (driver.Name != "bridge" || request.ConfigOnly)
            return;

        string[]? several = request.Pools.Select(pool => pool.Subnet)
            .GroupBy(subnet => subnet.Contains(":"))
            .Select(family => family.ToArray())
            .FirstOrDefault(subnets => subnets.Length > 1);
        if (several is not null)
            throw Invalid(
                $"-Subnet {string.Join(", ", several)} is too much for driver bridge: it takes one IPv4 and one IPv6 "
                + "subnet. Make a network for each subnet.");
    }

    private static void Scope(NetworkRequest request, DriverKnowledge driver)
    {
        if (request.Scope is string scope && !driver.Scopes.Contains(scope))
            throw Invalid(
                $"-Scope {scope} is not for driver {driver.Name}, whose networks are "
                + $"{string.Join(" or ", driver.Scopes)}. Leave -Scope out, or choose another driver.");
    }

    /// <summary>Rejects aliases and addresses on Docker's predefined networks on Linux. These have no names, and choose
    /// the addresses (moby/moby daemon/container_operations.go, validateEndpointSettings). The engine treats a network
    /// called <c>container:NAME</c> as one of them.</summary>
    private static void Named(EndpointRequest request, ResourceId network)
    {
        bool hasSettings = request.Aliases.Count > 0 || request.IPv4Address is not null
            || request.IPv6Address is not null;
        if (PredefinedNames.HaveNames(network.Name, isWindows: false) || !hasSettings)
            return;

        throw PredefinedNames.IsContainerMode(network.Name)
            ? Invalid(
                $"On network '{network.Name}' a container has no aliases and cannot choose its address: "
                + "Docker does not take the network for one of the user's own, because of its name. Use a network "
                + "with another name.")
            : new DockerNetworkException(
                FailureKind.NetworkPredefined,
                $"Network '{network.Name}' is one of Docker's own: on it a container has no aliases and cannot choose "
                + "its address. "
                + "Use a network made with New-DockerNetwork.");
    }

    private static void Values(StringMap options, IEnumerable<DriverOption> known, string owner)
    {
        foreach (DriverOption option in known)
            if (options.TryGetValue(option.Key, out string? value) && option.Value.Fits?.Invoke(value) == false)
                throw Invalid(
                    $"'{value}' is not a valid value for option {option.Key} of {owner}: it must be "
                        + $"{option.Value.Words}.");
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
