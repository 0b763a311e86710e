using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Drivers;

/// <summary>Finds options that Docker's drivers do not have. A driver silently ignores them.</summary>
internal static class UnknownOptions
{
    /// <summary>The options that Docker itself sets (moby/moby libnetwork/netlabel/labels.go,
    /// drivers/bridge/labels.go).</summary>
    private static readonly HashSet<string> Internals = new(StringComparer.Ordinal)
    {
        "com.docker.network.bridge.default_bridge", "com.docker.network.generic", "com.docker.network.internal",
        "com.docker.network.gateway", "com.docker.network.portmap", "com.docker.network.endpoint.exposedports",
        "com.docker.network.endpoint.macaddress", "com.docker.network.endpoint.dnsservers",
    };

    /// <summary>Finds the options that a driver does not have.</summary>
    internal static IEnumerable<string> Of(string parameter, StringMap options, DriverKnowledge driver) =>
        Of(parameter, options, driver.Options, $"driver {driver.Name} has no such option",
            key => Others(key, driver.Platform));

    /// <summary>Finds the options that no driver of a platform has.</summary>
    internal static IEnumerable<string> Of(string parameter, StringMap options, DriverPlatform platform) =>
        Of(parameter, options, DriverTable.On(platform).SelectMany(driver => driver.Options),
            "none of Docker's own drivers has such an option", _ => "");

    /// <summary>Finds the options that an endpoint does not have.</summary>
    internal static IReadOnlyList<string> OfEndpoint(string parameter, StringMap options, DriverPlatform platform) =>
    [
        .. Of(parameter, options, DriverTable.EndpointOptions(platform), "an endpoint has no such option",
            key => Others(key, platform) is { Length: > 0 } others
                ? $"{others} Give it to the network when it is made (New-DockerNetwork -Option)."
                : "")];

    private static IEnumerable<string> Of(
        string parameter, StringMap options, IEnumerable<DriverOption> known, string reason,
        Func<string, string> owners)
    {
        string[] keys = [.. known.Select(option => option.Key).Distinct(StringComparer.Ordinal)];
        return options
            .Where(option => !keys.Contains(option.Key) && !Internals.Contains(option.Key))
            .Select(option => $"{parameter} {option.Key}={option.Value} has no effect: {reason}."
                + (owners(option.Key) is { Length: > 0 } owner ? owner : Meant(option.Key, keys)));
    }

    /// <summary>Asks about the option that was probably meant: by the whole key, or else by its last part.</summary>
    private static string Meant(string key, string[] keys) =>
        NearMiss.Question(key, keys) is { Length: > 0 } question
            ? question
            : NearMiss.Question(key.Substring(key.LastIndexOf('.') + 1), keys);

    /// <summary>Names the drivers that have the option.</summary>
    private static string Others(string key, DriverPlatform platform)
    {
        string[] names = [
            .. DriverTable.On(platform)
                .Where(driver => driver.Options.Any(option => option.Key == key))
                .Select(driver => driver.Name)];
        return names.Length == 0 ? "" : $" It is an option of driver {string.Join(", ", names)}.";
    }
}
