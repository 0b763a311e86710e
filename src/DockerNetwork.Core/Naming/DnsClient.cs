using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>Who asks: a container, or any container that is on one network alone. Made by
/// <see cref="NamingSnapshot"/>.</summary>
public sealed class DnsClient
{
    internal DnsClient(
        ContainerDetail? container, ContainerDetail? sharedWith, SearchedNetwork[] asked, NameAnswerKind? refusal,
        bool canForward)
    {
        Container = container;
        SharedWith = sharedWith;
        Asked = asked;
        Refusal = refusal;
        CanForward = canForward;
        KeepsDotlessNames = Resolver?.DnsOptions.Any(SetsDots) == true;
        Networks = new ItemList<Network>(asked.Select(network => network.Network));
    }

    /// <summary>The asking container; null where a network asks.</summary>
    public ContainerDetail? Container { get; }

    /// <summary>The container whose network namespace, and so whose DNS, the client shares (network mode
    /// <c>container:X</c>); null mostly.</summary>
    public ContainerDetail? SharedWith { get; }

    /// <summary>Its networks, in the order in which they are asked.</summary>
    public ItemList<Network> Networks { get; }

    /// <summary>The container's name; for a network <c>any container on NETWORK</c>.</summary>
    public string Name => Container?.Container.Name ?? $"any container on {Networks[0].Name}";

    /// <summary>What messages call the client.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>Whose endpoints and resolver settings hold.</summary>
    internal ContainerDetail? Resolver => SharedWith ?? Container;

    /// <summary>An array, since every look-up walks it.</summary>
    internal SearchedNetwork[] Asked { get; }

    /// <summary>Why no question of this client reaches the engine's DNS; null where it does.</summary>
    internal NameAnswerKind? Refusal { get; }

    /// <summary>Whether a question that nobody here can answer is passed on.</summary>
    internal bool CanForward { get; }

    /// <summary>Whether <c>ndots</c> was set for it, so that names without a dot are not passed on (moby/moby
    /// libnetwork/resolver.go, serveDNS). An <c>ndots</c> that it has from the host's resolv.conf cannot be seen
    /// through the API.</summary>
    internal bool KeepsDotlessNames { get; }

    private static bool SetsDots(string option) =>
        option.StartsWith("ndots:", StringComparison.Ordinal)
        && int.TryParse(option.Substring("ndots:".Length), out int dots)
        && dots >= 0;
}
