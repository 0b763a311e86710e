using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>The client of a name lookup: a container, or any container that is on only one network.
/// <see cref="NamingSnapshot"/> creates it.</summary>
internal sealed class DnsClient
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

    /// <summary>The container that asks; null if the client is any container on one network.</summary>
    public ContainerDetail? Container { get; }

    /// <summary>The container whose network namespace and DNS the client shares (network mode <c>container:X</c>). Null
    /// for most clients.</summary>
    public ContainerDetail? SharedWith { get; }

    /// <summary>The client's networks, in the order in which the DNS searches them.</summary>
    public ItemList<Network> Networks { get; }

    /// <summary>The container's name, or <c>any container on NETWORK</c> for a client without a container.</summary>
    public string Name => Container?.Container.Name ?? $"any container on {Networks[0].Name}";

    /// <summary>Returns the name that messages use for the client.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>The container whose endpoints and resolver settings apply.</summary>
    internal ContainerDetail? Resolver => SharedWith ?? Container;

    /// <summary>The client's networks in search order. An array, because every lookup iterates over it.</summary>
    internal SearchedNetwork[] Asked { get; }

    /// <summary>The reason why no question of this client reaches the engine's DNS; null if questions reach
    /// it.</summary>
    internal NameAnswerKind? Refusal { get; }

    /// <summary>True if the engine's DNS forwards a question that it cannot answer itself.</summary>
    internal bool CanForward { get; }

    /// <summary>True if <c>ndots</c> is set for the container, so that the DNS does not forward names without a dot
    /// (moby/moby libnetwork/resolver.go, serveDNS). The API does not show an <c>ndots</c> that comes from the host's
    /// resolv.conf.</summary>
    internal bool KeepsDotlessNames { get; }

    private static bool SetsDots(string option) =>
        option.StartsWith("ndots:", StringComparison.Ordinal)
        && int.TryParse(option.Substring("ndots:".Length), out int dots)
        && dots >= 0;
}
