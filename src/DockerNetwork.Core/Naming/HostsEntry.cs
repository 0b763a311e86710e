namespace DockerNetwork.Core.Naming;

/// <summary>One name of a line in a container's hosts file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The address; for <c>--add-host</c> as given, which may be the word
/// <c>host-gateway</c>.</param>
/// <param name="Kind">Why it is there.</param>
public sealed record HostsEntry(string Name, string Address, HostsEntryKind Kind)
{
    /// <summary>The container that the address belongs to, or null for an added host.</summary>
    public Container? Container { get; init; }
}
