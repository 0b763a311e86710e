namespace DockerNetwork.Core.Naming;

/// <summary>A name on a line of a container's hosts file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The address. For <c>--add-host</c> the text as given, which may be the word
/// <c>host-gateway</c>.</param>
/// <param name="Kind">The reason for the entry.</param>
internal sealed record HostsEntry(string Name, string Address, HostsEntryKind Kind)
{
    /// <summary>The container that the address belongs to; null for an added host.</summary>
    public Container? Container { get; init; }
}
