using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>A container that has a name, or would have it if it ran on a network with names.</summary>
/// <param name="Detail">The container.</param>
/// <param name="Endpoint">The endpoint at which it has the name; null for a container without networks.</param>
/// <param name="Match">The kind of name, such as alias or hostname.</param>
internal sealed record NameOwner(ContainerDetail Detail, NetworkEndpoint? Endpoint, NameMatch Match)
{
    internal string Name => Detail.Container.Name;

    internal bool IsRunning => Detail.Container.IsRunning;

    /// <summary>Finds the owners of a name among all containers, running or stopped, regardless of case. Aliases count
    /// only on networks with names, because no engine has them elsewhere.</summary>
    internal static IEnumerable<NameOwner> Of(string name, NamingSnapshot snapshot) =>
        snapshot.Containers.SelectMany(container => Of(name, container, snapshot.Rules.IsWindows));

    private static IEnumerable<NameOwner> Of(string name, ContainerDetail container, bool isWindows)
    {
        if (container.Container.Endpoints.Count == 0 && MatchOf(name, container, []) is NameMatch bare)
            yield return new NameOwner(container, null, bare);

        foreach (NetworkEndpoint endpoint in container.Container.Endpoints)
        {
            if (
                MatchOf(name, container, PredefinedNames.HaveNames(endpoint.Network, isWindows) ? endpoint.Aliases : [])
                is NameMatch match)
                yield return new NameOwner(container, endpoint, match);
        }
    }

    private static NameMatch? MatchOf(string name, ContainerDetail container, IReadOnlyList<string> aliases)
    {
        if (Same(name, container.Container.Name))
            return NameMatch.ContainerName;
        if (aliases.Any(alias => Same(name, alias)))
            return NameMatch.Alias;
        if (Same(name, container.Container.ShortId))
            return NameMatch.ShortId;

        bool hasOwnHostname = PredefinedNames.OwnerOf(container.NetworkMode) is null;
        return hasOwnHostname && Same(name, container.Hostname) ? NameMatch.Hostname : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
