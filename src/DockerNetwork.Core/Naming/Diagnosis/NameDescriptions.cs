namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Describes the terms of name resolution for use in a sentence.</summary>
internal static class NameDescriptions
{
    internal static string Described(this NameMatch match) => match switch
    {
        NameMatch.ContainerName => "name",
        NameMatch.Alias => "alias",
        NameMatch.ShortId => "short id",
        NameMatch.Hostname => "hostname",
        NameMatch.Link => "link",
        NameMatch.HostsFile => "entry of the hosts file",
        NameMatch.Outside => "name outside",
        NameMatch.Service => "shared address of a service",
        _ => "task",
    };

    internal static string Described(this RecordType type) => type switch
    {
        RecordType.PTR => "a name",
        _ => $"an {type.Family()} address",
    };

    internal static string Family(this RecordType type) => type == RecordType.A ? "IPv4" : "IPv6";

    internal static string Joined(this IEnumerable<NameAddress> addresses) =>
        string.Join(", ", addresses.Select(address => address.Address));
}
