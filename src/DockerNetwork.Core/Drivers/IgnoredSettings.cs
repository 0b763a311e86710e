using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Drivers;

/// <summary>Finds settings that a known driver accepts and silently ignores, and what was probably meant. A driver that
/// is not known may use any setting.</summary>
internal static class IgnoredSettings
{
    /// <summary>The option that a swarm sets for the engine's own IPAM driver (moby/moby libnetwork/ipamapi).</summary>
    private const string Serial = "com.docker.network.ipam.serial";

    /// <summary>Finds the settings of a new network that have no effect.</summary>
    /// <returns>A sentence for each.</returns>
    internal static IReadOnlyList<string> Network(NetworkRequest request, bool isWindows)
    {
        DriverPlatform platform = DriverTable.Platform(isWindows);
        DriverKnowledge? driver = DriverTable.Find(request.Driver, platform);
        IEnumerable<string> options =
            request.ConfigOnly ? UnknownOptions.Of("-Option", request.Options, platform)
            : driver is not null ? UnknownOptions.Of("-Option", request.Options, driver)
            : [];
        return [.. options, .. Ipam(request), .. driver is null ? [] : Attachable(request, driver)];
    }

    /// <summary>Finds the driver options of an endpoint that have no effect.</summary>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="driver">The driver of the endpoint's network.</param>
    /// <param name="isWindows">True for an engine with Windows containers.</param>
    /// <returns>A sentence for each.</returns>
    internal static IReadOnlyList<string> Endpoint(EndpointRequest request, string driver, bool isWindows)
    {
        DriverPlatform platform = DriverTable.Platform(isWindows);
        return DriverTable.Find(driver, platform) is null
            ? []
            : UnknownOptions.OfEndpoint("-DriverOption", request.DriverOptions, platform);
    }

    private static IEnumerable<string> Ipam(NetworkRequest request) =>
        request.IpamDriver is null or "default"
            ? request.IpamOptions.Keys.Where(key => key != Serial).Select(key =>
                $"-IpamOption {key} has no effect: Docker's own IPAM driver has no options. Name the driver that it "
                    + "is for (-IpamDriver).")
            : [];

    private static IEnumerable<string> Attachable(NetworkRequest request, DriverKnowledge driver)
    {
        string scope = request.Scope ?? driver.Scopes[0];
        if (request.Attachable && !request.ConfigOnly && scope == "local")
            yield return $"-Attachable has no effect on a network of driver {driver.Name} and scope local: every "
                + "container can join it.";
    }
}
