namespace DockerNetwork.Core.Connectivity;

/// <summary>The settings of the test for each pair.</summary>
/// <param name="Protocol">The protocol. Tcp and Udp need ports.</param>
/// <param name="Ports">The ports; a single null for Icmp.</param>
/// <param name="Families">The families that every target must have, as types of record; empty for those that client and
/// target have.</param>
/// <param name="Count">The number of attempts.</param>
/// <param name="WaitSeconds">The time that each attempt waits for an answer, in seconds.</param>
internal sealed record ConnectionQuestion(
    ConnectionProtocol Protocol, IReadOnlyList<int?> Ports, IReadOnlyList<RecordType> Families, int Count,
    int WaitSeconds)
{
    /// <summary>The families to look up.</summary>
    internal IReadOnlyList<RecordType> Wanted { get; } =
        Families.Count == 0 ? [RecordType.A, RecordType.AAAA] : Families;

    /// <summary>True if both settings are the same.</summary>
    public bool Equals(ConnectionQuestion? other) =>
        other is not null && (Protocol, Count, WaitSeconds) == (other.Protocol, other.Count, other.WaitSeconds)
        && Ports.SequenceEqual(other.Ports) && Families.SequenceEqual(other.Families);

    /// <inheritdoc />
    public override int GetHashCode() => (Protocol, Ports.Count, Count, WaitSeconds).GetHashCode();

    /// <summary>The family of an address.</summary>
    internal static RecordType FamilyOf(string address) => address.Contains(":") ? RecordType.AAAA : RecordType.A;
}
