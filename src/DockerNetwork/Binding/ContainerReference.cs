using System.Management.Automation;

namespace DockerNetwork;

/// <summary>How a parameter names containers. Made by PowerShell from a string, a <see cref="Container"/>, a
/// <see cref="NetworkEndpoint"/>, a <see cref="NetworkMember"/>, a <see cref="ContainerNameRecord"/>, a
/// <see cref="ContainerName"/> or a <see cref="NetworkEvent"/>.</summary>
public sealed class ContainerReference : ObjectReference
{
    /// <summary>From a name, a full id, an id prefix or a wildcard; the first of these that fits, in this
    /// order.</summary>
    /// <param name="text">What the user wrote. A leading slash, as the engine writes names, is left out.</param>
    public ContainerReference(string text)
        : base(text.StartsWith("/", StringComparison.Ordinal) ? text.Substring(1) : text)
    {
    }

    /// <summary>From a container: by its id, on its engine.</summary>
    /// <param name="container">A container that the module gave.</param>
    public ContainerReference(Container container) : base(container.Id, container.Name, container.Engine) =>
        Container = container;

    /// <summary>From an endpoint: its container, on its engine.</summary>
    /// <param name="endpoint">An endpoint that the module gave.</param>
    public ContainerReference(NetworkEndpoint endpoint)
        : base(endpoint.ContainerId, endpoint.Container, endpoint.Engine)
    {
    }

    /// <summary>From a network's member, on the network's engine.</summary>
    /// <param name="member">An item of a network's Containers.</param>
    public ContainerReference(NetworkMember member) : base(member.Id, member.Name, member.Engine)
    {
    }

    /// <summary>From a resolved name: the container that has the address.</summary>
    /// <param name="record">An answer of Resolve-ContainerName.</param>
    public ContainerReference(ContainerNameRecord record)
        : base(record.ContainerId ?? "", record.Container ?? record.Name, record.Engine)
    {
    }

    /// <summary>From a name: the container that answers to it.</summary>
    /// <param name="name">A name that Get-ContainerName gave.</param>
    public ContainerReference(ContainerName name)
        : base(name.ContainerId ?? "", name.Container ?? name.Name, name.Engine)
    {
    }

    /// <summary>From an event: the container that was connected or disconnected.</summary>
    /// <param name="change">An event that Watch-DockerNetwork gave.</param>
    /// <exception cref="PSInvalidCastException">It is about the network alone. PowerShell then binds it to no parameter
    /// for containers.</exception>
    public ContainerReference(NetworkEvent change) : base(
        change.ContainerId ?? throw new PSInvalidCastException($"The event '{change}' is about no container."),
            change.Container ?? "", change.Engine)
    {
    }

    /// <summary>The container that it was made of, as it was then; null for anything else.</summary>
    internal Container? Container { get; }
}
