using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Converts the id or name to a path segment of a request that has no other meaning.</summary>
internal static class ContainerPath
{
    internal static string Of(string idOrName, RequestDescription asked, EngineRequests requests)
    {
        string text = idOrName.StartsWith("/", StringComparison.Ordinal) ? idOrName.Substring(1) : idOrName;
        if (PathText.IsSafe(text))
            return Uri.EscapeDataString(text);

        throw new DockerNetworkException(FailureKind.ContainerNotFound,
            $"Cannot {asked.In(requests.Session.Names)}: no container can have such a name. Get-DockerContainer lists "
                + "what there is.");
    }
}
