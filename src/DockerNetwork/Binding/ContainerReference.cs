using System.Management.Automation;
using DockerNetwork.Binding;

namespace DockerNetwork;

/// <summary>A parameter value that refers to containers. PowerShell makes it from a string, a <see cref="Container"/>,
/// a <see cref="NetworkEndpoint"/>, a <see cref="NetworkMember"/>, a <see cref="ContainerNameRecord"/>, a
/// <see cref="ContainerName"/>, a <see cref="NetworkEvent"/> or a row.</summary>
public sealed class ContainerReference : ObjectReference
{
    /// <summary>Refers to containers by name, full id, id prefix or wildcard. The first of these that matches wins, in
    /// this order.</summary>
    /// <param name="text">The text that the user wrote. A leading slash is dropped, because the engine writes names
    /// with one.</param>
    public ContainerReference(string text)
        : base(text.StartsWith("/", StringComparison.Ordinal) ? text.Substring(1) : text)
    {
    }

    /// <summary>Refers to a container by its id, on its engine.</summary>
    /// <param name="container">A container that the module returned.</param>
    public ContainerReference(Container container) : base(container.Id, container.Name, container.Engine) =>
        Container = container;

    /// <summary>Refers to the container of an endpoint, on its engine.</summary>
    /// <param name="endpoint">An endpoint that the module returned.</param>
    public ContainerReference(NetworkEndpoint endpoint)
        : base(endpoint.ContainerId, endpoint.Container, endpoint.Engine)
    {
    }

    /// <summary>Refers to a member of a network, on the network's engine.</summary>
    /// <param name="member">An item of a network's Containers.</param>
    public ContainerReference(NetworkMember member) : base(member.Id, member.Name, member.Engine)
    {
    }

    /// <summary>Refers to the container that has the address of a resolved name.</summary>
    /// <param name="record">A result of Resolve-ContainerName.</param>
    public ContainerReference(ContainerNameRecord record)
        : base(record.ContainerId ?? "", record.Container ?? record.Name, record.Engine) => IsOfName = true;

    /// <summary>Refers to the container that a name belongs to.</summary>
    /// <param name="name">A name that Get-ContainerName returned.</param>
    public ContainerReference(ContainerName name)
        : base(name.ContainerId ?? "", name.Container ?? name.Name, name.Engine) => IsOfName = true;

    /// <summary>Refers to the container that an event connected or disconnected.</summary>
    /// <param name="change">An event that Watch-DockerNetwork returned.</param>
    /// <exception cref="PSInvalidCastException">The event is about the network alone. PowerShell then binds it to no
    /// parameter for containers.</exception>
    public ContainerReference(NetworkEvent change) : base(
        change.ContainerId ?? throw new PSInvalidCastException($"The event '{change}' is about no container."),
            change.Container ?? "", change.Engine)
    {
    }

    /// <summary>Refers to the container that a row describes, by Id or Name, or by Container in a row about an
    /// endpoint.</summary>
    /// <param name="row">An object after Select-Object, a job, Clixml or JSON, or a row of a CSV file. Its Engine, if
    /// it has one, is the container's engine.</param>
    /// <exception cref="PSInvalidCastException">The row describes no container.</exception>
    public ContainerReference(PSObject row)
        : base(new RowIdentity(row, "Container", "Driver", "Container", "NetworkMember"))
    {
    }

    /// <summary>The container object that this reference was made from, as it was then. Null for any other
    /// input.</summary>
    internal Container? Container { get; }
}
