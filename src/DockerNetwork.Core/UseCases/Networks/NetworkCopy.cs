using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Completes the request for a new network with the settings that a user gave another network. Leaves out what
/// the engine chose.</summary>
/// <param name="source">The other network.</param>
/// <param name="isGiven">True if the user set this parameter.</param>
internal sealed class NetworkCopy(Network source, Func<string, bool> isGiven)
{
    /// <summary>The options that the engine fills in (moby/moby libnetwork/netlabel/labels.go, OverlayVxlanIDList;
    /// daemon/network_windows.go).</summary>
    private static readonly string[] Assigned =
        ["com.docker.network.driver.overlay.vxlanid_list", "com.docker.network.windowsshim.hnsid"];

    /// <summary>Completes a request. The request's own settings come first.</summary>
    internal NetworkRequest Complete(NetworkRequest request)
    {
        NetworkRequest complete = request with
        {
            Driver = request.Driver ?? (source.ConfigOnly ? null : Text(source.Driver)),
            Scope = Scope(request),
            Attachable = Flag("Attachable", request.Attachable, source.Attachable),
            Internal = Flag("Internal", request.Internal, source.Internal),
            Ingress = Flag("Ingress", request.Ingress, source.Ingress),
            ConfigOnly = Flag("ConfigOnly", request.ConfigOnly, source.ConfigOnly),
            ConfigFrom = request.ConfigFrom ?? source.ConfigFrom,
        };
        return complete.ConfigFrom is null ? WithSettings(complete) : complete;
    }

    /// <summary>Adds the settings that a network cannot have beside those of another network.</summary>
    private NetworkRequest WithSettings(NetworkRequest request)
    {
        ItemList<NetworkPool> pools = request.Pools.Count > 0 ? request.Pools : Pools;
        return request with
        {
            Pools = pools,
            EnableIPv4 = request.EnableIPv4 ?? (isGiven("NoIPv4") || source.EnableIPv4 ? null : false),
            EnableIPv6 = request.EnableIPv6 ?? (source.EnableIPv6 ? true : null),
            IpamDriver = request.IpamDriver ?? Text(source.IpamDriver),
            IpamOptions = Merge(source.IpamOptions, request.IpamOptions),
            Options = Merge(source.Options.Where(pair => !Assigned.Contains(pair.Key)), request.Options),
            Labels = Merge(source.Labels, request.Labels),
        };
    }

    private ItemList<NetworkPool> Pools => new(source.Pools.Where(pool => !DefaultPools.MayHaveChosen(pool)));

    /// <summary>Gets the scope, unless the driver implies it. A network that only holds settings takes none.</summary>
    private string? Scope(NetworkRequest request) =>
        isGiven("Scope") ? request.Scope
            : source.Scope == "swarm" && source.Driver != "overlay" && !source.ConfigOnly ? "swarm" : null;

    private bool Flag(string parameter, bool asked, bool there) => isGiven(parameter) ? asked : asked || there;

    private static string? Text(string text) => text.Length > 0 && text != "default" ? text : null;

    private static StringMap Merge(IEnumerable<KeyValuePair<string, string>> there, StringMap asked) =>
        new(there.Concat(asked));
}
