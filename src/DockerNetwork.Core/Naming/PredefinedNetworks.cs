namespace DockerNetwork.Core.Naming;

/// <summary>The networks that every engine has and nobody can remove (moby/moby runconfig, IsPreDefinedNetwork).</summary>
internal static class PredefinedNetworks
{
    internal static bool Contains(string name) => name is "bridge" or "host" or "none" or "default" or "nat";

    internal static NetworkType TypeOf(Network network) => Contains(network.Name) ? NetworkType.Builtin : NetworkType.Custom;
}
