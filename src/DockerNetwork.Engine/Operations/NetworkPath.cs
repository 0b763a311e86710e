using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Converts the id or name to a path segment of a request that has no other meaning.</summary>
internal static class NetworkPath
{
    /// <summary>Escapes a name. Looks up the id of a name that has a slash or consists of dots, because such a name
    /// would become another path even if escaped (engines before 25 allow such names).</summary>
    internal static async Task<string> OfAsync(
        string idOrName, RequestDescription asked, EngineRequests requests, CancellationToken cancellationToken)
    {
        if (idOrName.Length == 0)
            throw new DockerNetworkException(
                FailureKind.RequestInvalid, $"Cannot {asked.In(requests.Session.Names)}: no name was given.");

        if (PathText.IsSafe(idOrName))
            return Uri.EscapeDataString(idOrName);

        IReadOnlyList<string?> named = await requests.ReadListAsync(
            asked, "networks", network => network.Text("Name"u8) == idOrName ? network.Text("Id"u8) : null,
            cancellationToken).ConfigureAwait(false);
        string[] ids = [.. named.OfType<string>()];
        return ids.Length switch
        {
            1 => ids[0],
            0 => throw new DockerNetworkException(
                FailureKind.NetworkNotFound,
                $"Cannot {asked.In(requests.Session.Names)}: there is no such network. Get-DockerNetwork lists what "
                + "there is."),
            _ => throw new DockerNetworkException(
                FailureKind.NetworkAmbiguous,
                $"Cannot {asked.In(requests.Session.Names)}: {ids.Length} networks have that name: "
                + $"{string.Join(", ", ids.Select(ShortIds.Of))}. Give the full id of one."),
        };
    }
}
