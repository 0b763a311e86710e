using System.Management.Automation;
using DockerNetwork.Binding;

namespace DockerNetwork;

/// <summary>A parameter value that refers to networks. PowerShell makes it from a string, a <see cref="Network"/>, a
/// <see cref="NetworkEndpoint"/>, a <see cref="ContainerName"/>, a <see cref="NetworkEvent"/> or a row.</summary>
public sealed class NetworkReference : ObjectReference
{
    /// <summary>Refers to networks by name, full id, id prefix or wildcard. The first of these that matches wins, in
    /// this order.</summary>
    /// <param name="text">The text that the user wrote.</param>
    public NetworkReference(string text) : base(text)
    {
    }

    /// <summary>Refers to a network by its id, on its engine.</summary>
    /// <param name="network">A network that the module returned.</param>
    public NetworkReference(Network network) : base(network.Id, network.Name, network.Engine) => Network = network;

    /// <summary>Refers to the network of an endpoint, on its engine.</summary>
    /// <param name="endpoint">An endpoint that the module returned.</param>
    public NetworkReference(NetworkEndpoint endpoint) : base(endpoint.NetworkId, endpoint.Network, endpoint.Engine)
    {
    }

    /// <summary>Refers to the network that a name belongs to.</summary>
    /// <param name="name">A name that Get-ContainerName returned.</param>
    public NetworkReference(ContainerName name) : base(name.NetworkId, name.Network, name.Engine) => IsOfName = true;

    /// <summary>Refers to the network of an event.</summary>
    /// <param name="change">An event that Watch-DockerNetwork returned.</param>
    /// <exception cref="PSInvalidCastException">The event names no network. A prune event, for example, names
    /// none.</exception>
    public NetworkReference(NetworkEvent change) : base(
        change.NetworkId.Length > 0
            ? change.NetworkId
            : throw new PSInvalidCastException($"The event '{change}' names no network."),
        change.Network, change.Engine)
    {
    }

    /// <summary>Refers to the network that a row describes, by Id or Name, or by Network in a row about an
    /// endpoint.</summary>
    /// <param name="row">An object after Select-Object, a job, Clixml or JSON, or a row of a CSV file. Its Engine, if
    /// it has one, is the network's engine.</param>
    /// <exception cref="PSInvalidCastException">The row describes no network.</exception>
    public NetworkReference(PSObject row) : base(new RowIdentity(row, "Network", "Image", "Network"))
    {
    }

    /// <summary>The network object that this reference was made from, as it was then. Null for any other
    /// input.</summary>
    internal Network? Network { get; }
}
