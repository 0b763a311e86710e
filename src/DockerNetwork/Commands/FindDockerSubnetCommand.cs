using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Commands;

/// <summary>Finds free prefixes for new networks.</summary>
[Cmdlet(VerbsCommon.Find, "DockerSubnet")]
[OutputType(typeof(Subnet))]
public sealed class FindDockerSubnetCommand : SubnetCommand
{
    /// <summary>The prefix length. Default: 24, or 64 for IPv6.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [Numbers(1, 128)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? PrefixLength { get; set; }

    /// <summary>The number of prefixes.</summary>
    [Parameter]
    [ValidateRange(1, 65536)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int Count { get; set; } = 1;

    /// <summary>The ranges to search, in this order. Default: the ranges for private use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts("Prefix", "Subnet", IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Within { get; set; } = [];

    /// <summary>Finds IPv6 prefixes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Prefixes to avoid.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts("Prefix", "Subnet", "Subnets", IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Exclude { get; set; } = [];

    private IpPrefix[] _excluded = [];

    private protected override void ProcessItem()
    {
        // Returns, because each engine that does not respond is already reported as an error.
        if (Engines.Chosen.Count == 0)
            return;

        IpPrefix[] ranges = [.. Within.Select(text => PoolPlan.Subnet("-Within", text))];
        bool isIPv6 = IPv6 || ranges.Any(range => range.IsIPv6);
        if (Array.Find(ranges, range => range.IsIPv6 != isIPv6) is { } other)
            throw new DockerNetworkException(FailureKind.AddressInvalid,
                $"-Within {other} is a range of IPv4, and IPv6 was asked for. Ask for one of them at a time.");

        _excluded = [.. Exclude.Select(text => PoolPlan.Subnet("-Exclude", text))];
        Write(
            ranges.Length > 0 ? ranges
                : isIPv6 ? [FreeSubnets.Own(Engines.Chosen[0].Engine)]
                : SubnetSearch.PrivateRanges,
            PrefixLength ?? (isIPv6 ? 64 : 24));
    }

    private void Write(IReadOnlyList<IpPrefix> ranges, int length)
    {
        // Skips ranges that are smaller than one prefix of this length, unless the user gave the ranges.
        IpPrefix[] fitting = Within.Length > 0 ? [.. ranges] : [.. ranges.Where(range => range.Length <= length)];
        Subnet[] found =
        [
            .. (fitting.Length > 0 ? fitting : ranges).SelectMany(range => Free(range, length)).Take(Count)];
        WriteObject(found, enumerateCollection: true);

        // Keeps the rows of one pipeline apart.
        InUse.Add(SubnetConflictKind.Excluded, found.Select(subnet => ("", PoolPlan.Subnet("-Within", subnet.Prefix))));
        if (found.Length < Count)
            throw new DockerNetworkException(FailureKind.AddressPoolExhausted,
                $"Only {found.Length} of {Count} prefixes of length {length} are free in {string.Join(", ", ranges)}. "
                    + "Look elsewhere with -Within, or for smaller ones with a longer -PrefixLength.");
    }

    private IEnumerable<Subnet> Free(IpPrefix range, int length) =>
        SubnetSearch
            .Free(range, length, [.. InUse.Prefixes, .. _excluded])
            .Select(prefix => new Subnet
    {
        Prefix = prefix.ToString(),
        PrefixLength = prefix.Length,
        IsIPv6 = prefix.IsIPv6,
        Within = range.ToString(),
        Engines = Chosen,
    });
}
