using System.Management.Automation;

namespace DockerNetwork;

/// <summary>How a parameter names networks. Made by PowerShell from a string, a <see cref="Network"/>, a
/// <see cref="NetworkEndpoint"/>, a <see cref="ContainerName"/>
/// or a <see cref="NetworkEvent"/>.</summary>
public sealed class NetworkReference : ObjectReference
{
    /// <summary>From a name, a full id, an id prefix or a wildcard; the first of these that fits, in this
    /// order.</summary>
    /// <param name="text">What the user wrote.</param>
    public NetworkReference(string text) : base(text)
    {
    }

    /// <summary>From a network: by its id, on its engine.</summary>
    /// <param name="network">A network that the module gave.</param>
    public NetworkReference(Network network) : base(network.Id, network.Name, network.Engine) => Network = network;

    /// <summary>From an endpoint: its network, on its engine.</summary>
    /// <param name="endpoint">An endpoint that the module gave.</param>
    public NetworkReference(NetworkEndpoint endpoint) : base(endpoint.NetworkId, endpoint.Network, endpoint.Engine)
    {
    }

    /// <summary>From a name: the network that it answers on.</summary>
    /// <param name="name">A name that Get-ContainerName gave.</param>
    public NetworkReference(ContainerName name) : base(name.NetworkId, name.Network, name.Engine)
    {
    }

    /// <summary>From an event: the network that it happened to.</summary>
    /// <param name="change">An event that Watch-DockerNetwork gave.</param>
    /// <exception cref="PSInvalidCastException">It names no network, as prune does not.</exception>
    public NetworkReference(NetworkEvent change) : base(
        change.NetworkId.Length > 0
            ? change.NetworkId
            : throw new PSInvalidCastException($"The event '{change}' names no network."),
        change.Network, change.Engine)
    {
    }

    /// <summary>The network that it was made of, as it was then; null for anything else.</summary>
    internal Network? Network { get; }
}
