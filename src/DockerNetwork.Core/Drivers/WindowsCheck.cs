using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Drivers;

/// <summary>Finds settings that Docker for Windows does not support (MicrosoftDocs/Virtualization-Documentation,
/// container-networking/architecture.md, unsupported features and network options; moby/moby
/// libnetwork/drivers/windows/windows.go, CreateNetwork). Its engine silently ignores most of them.</summary>
internal static class WindowsCheck
{
    /// <summary>Checks a new network.</summary>
    /// <exception cref="DockerNetworkException">UnsupportedByEngine.</exception>
    internal static void Network(NetworkRequest request)
    {
        Refuse(request.Internal, "-Internal", "Use -Driver internal for a network without a way out");
        Refuse(
            request.EnableIPv6 == true || request.Pools.Any(pool => pool.Subnet.Contains(":")), "IPv6",
            "Leave -IPv6 and IPv6 subnets out");
        Refuse(request.EnableIPv4 == false, "-NoIPv4", "Leave it out");
        Refuse(request.Pools.Any(pool => pool.IPRange is not null), "-IPRange", "Leave it out");
        Refuse(request.Pools.Any(pool => pool.AuxAddresses.Count > 0), "-AuxAddress", "Leave it out");
        Refuse(request.IpamDriver is not null, "-IpamDriver", "Leave it out: Windows gives out the addresses");
        Refuse(request.IpamOptions.Count > 0, "-IpamOption", "Leave it out: Windows gives out the addresses");
        Refuse(request.Options.ContainsKey("encrypted"), "option encrypted", "Leave it out");
        if (request.Driver is string name && !IsOn(name, DriverPlatform.Windows) && IsOn(name, DriverPlatform.Linux))
            throw Unsupported(
                $"driver {name}",
                $"Choose {string.Join(", ", Choices)}");
    }

    /// <summary>The drivers that a new network can have.</summary>
    private static IEnumerable<string> Choices =>
        DriverTable
            .On(DriverPlatform.Windows)
            .Where(driver => driver.OnlyNetwork is null)
            .Select(driver => driver.Name);

    /// <summary>Checks a container's endpoint on a network.</summary>
    /// <exception cref="DockerNetworkException">UnsupportedByEngine.</exception>
    internal static void Endpoint(EndpointRequest request)
    {
        Refuse(request.IPv6Address is not null, "-IPv6Address", "Leave it out");
        Refuse(request.LinkLocalAddresses.Count > 0, "-LinkLocalIPAddress", "Leave it out");
    }

    private static bool IsOn(string driver, DriverPlatform platform) => DriverTable.Find(driver, platform) is not null;

    private static void Refuse(bool asked, string setting, string advice)
    {
        if (asked)
            throw Unsupported(setting, advice);
    }

    private static DockerNetworkException Unsupported(string setting, string advice) =>
        new(
            FailureKind.UnsupportedByEngine,
            $"This engine has Windows containers, and Docker for Windows does not support {setting}. {advice}.");
}
