using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Drivers;

/// <summary>Describes a driver that is none of Docker's own. The engine looks for a plugin of that name, for about 15
/// seconds if there is none (moby/moby pkg/plugins/client.go, defaultTimeOut).</summary>
internal static class UnknownDriver
{
    /// <summary>True if the request names such a driver.</summary>
    internal static bool IsOf(NetworkRequest request, bool isWindows) =>
        request.Driver is not null && DriverTable.Find(request.Driver, DriverTable.Platform(isWindows)) is null;

    /// <summary>Says what the engine is doing meanwhile.</summary>
    internal static string Wait(NetworkRequest request) =>
        $"The engine looks for a plugin with driver '{request.Driver}'";

    /// <summary>Adds to a refusal the driver that was probably meant.</summary>
    internal static DockerNetworkException WithQuestion(
        DockerNetworkException failure, NetworkRequest request, bool isWindows)
    {
        IEnumerable<string> names = DriverTable.On(DriverTable.Platform(isWindows))
            .Where(driver => driver.OnlyNetwork is null)
            .Select(driver => driver.Name);
        return failure.With(failure.Message + NearMiss.Question(request.Driver!, names));
    }
}
