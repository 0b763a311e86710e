using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Turns a network's id or name into a part of a request's path that can mean nothing else.</summary>
internal sealed class NetworkPaths(EngineRequests requests)
{
    /// <summary>Escapes a name. One with a slash, or made of dots, would become another path on its way whatever is
    /// escaped (engines before 25 allow such names): its id is looked up instead.</summary>
    internal async Task<string> OfAsync(string idOrName, RequestDescription asked, CancellationToken cancellationToken)
    {
        if (idOrName.Length == 0)
            throw new DockerNetworkException(
                FailureKind.RequestInvalid, $"Cannot {asked.In(requests.Session.Names)}: no name was given.");

        if (PathText.IsSafe(idOrName))
            return Uri.EscapeDataString(idOrName);

        string[] ids = [
            .. (await requests.SendAsync(asked, (client, token) => client.Networks.ListNetworksAsync(null, token),
            cancellationToken).ConfigureAwait(false))
            .Where(network => network.Name == idOrName)
            .Select(network => network.ID)];

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
