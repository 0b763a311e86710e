using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Finds the commands that give a client and a container a common network with names.</summary>
internal sealed class CommonNetwork(NamingSnapshot snapshot, DnsClient client)
{
    /// <summary>Returns the commands. The container joins the client's first network with names. If it is on that
    /// network already, or if there is no such network, the client joins the network of the container.</summary>
    /// <param name="target">The container.</param>
    /// <param name="at">The endpoint at which it has the name; null for its first one with names.</param>
    /// <param name="alias">The alias that it needs on the client's network; null for none.</param>
    /// <returns>The commands in order; empty if no command helps.</returns>
    internal IReadOnlyList<string> Commands(ContainerDetail target, NetworkEndpoint? at = null, string? alias = null)
    {
        if (IsOnHost(client.Resolver) || IsOnHost(target))
            return [];

        string? common = client.Networks.FirstOrDefault(item => HasNames(item.Name) && !item.Ingress)?.Name;
        bool isThere = target.Container.Endpoints.Any(endpoint => endpoint.Network == common);
        if (common is not null && !isThere)
            return [.. Leaving(target), CommandText.Connect(common, target.Container.Name, alias)];

        string? theirs = at is null ? Named(target) : HasNames(at.Network) ? at.Network : null;
        return theirs is null || client.Resolver is null
            ? []
            : [.. Leaving(client.Resolver), CommandText.Connect(theirs, client.Resolver.Container.Name)];
    }

    /// <summary>Returns the command that takes a container off 'none', because a container on 'none' can join no other
    /// network.</summary>
    internal static string[] Leaving(ContainerDetail container) =>
        container.Container.Endpoints.Any(endpoint => endpoint.Network == "none")
            ? [CommandText.Disconnect("none", container.Container.Name)]
            : [];

    private static bool IsOnHost(ContainerDetail? container) => container?.NetworkMode == "host";

    private string? Named(ContainerDetail container) =>
        container.Container.Endpoints.FirstOrDefault(endpoint => HasNames(endpoint.Network))?.Network;

    private bool HasNames(string network) => PredefinedNames.HaveNames(network, snapshot.Rules.IsWindows);
}
