using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Holds the sentence for each situation that keeps containers apart. Names, explanations and connection tests
/// tell it in the same words.</summary>
internal static class Situations
{
    /// <summary>A container without names, because it does not run.</summary>
    /// <param name="described">The container, with the name that it was asked by.</param>
    /// <param name="container">The container.</param>
    internal static string Stopped(string described, Container container) =>
        $"{described} is {container.State}, and only running containers have names.";

    /// <summary>A client that cannot ask or connect, because it or the owner of its network does not run.</summary>
    internal static string ClientStopped(string client, Container stopped)
    {
        string which = stopped.Name == client
            ? $"{client} is {stopped.State}"
            : $"{client} shares the network of {stopped.Name}, which is {stopped.State}";
        return $"{which}, and only a running container can ask.";
    }

    internal static string HostNetwork(ContainerDetail container) =>
        $"{container.Container.Name} uses the host's network, where containers have no names";

    internal static string DefaultBridge(ContainerDetail container) =>
        $"{container.Container.Name} is on the default bridge only, where containers have no names.";

    internal static string NoNetwork(ContainerDetail container) => $"{container.Container.Name} is on no network.";

    /// <summary>A container and a client on different networks. Names all networks of both.</summary>
    internal static string NoCommonNetwork(string described, ContainerDetail container, DnsClient client) =>
        $"{described} and {client.Name} have no network in common ({container.Container.Name}: "
            + $"{Listed(container.Container.Networks)}; {client.Name}: {NetworksOf(client)}).";

    internal static string NetworksOf(DnsClient client) => Listed(client.Networks);

    private static string Listed<T>(IReadOnlyCollection<T> networks) =>
        networks.Count == 0 ? "none" : string.Join(", ", networks);
}
