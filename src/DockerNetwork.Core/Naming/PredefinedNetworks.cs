namespace DockerNetwork.Core.Naming;

/// <summary>The networks that every engine has and no user can remove (moby/moby runconfig,
/// IsPreDefinedNetwork).</summary>
internal static class PredefinedNetworks
{
    /// <summary>The name of the default network of Windows and of its driver. On Linux, a network may have this
    /// name.</summary>
    private const string Nat = "nat";

    internal static bool Contains(string name, bool isWindows) =>
        name is "bridge" or "host" or "none" or "default" || (name == Nat && isWindows);

    internal static NetworkType TypeOf(Network network) =>
        Contains(network.Name, isWindows: network.Driver == Nat) ? NetworkType.Builtin : NetworkType.Custom;
}
