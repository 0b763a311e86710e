using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>Offers free IPv4 subnets of length 24, the first ones that fit the typed text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubnetCompleter : EngineCompleter
{
    private const int Length = 24;
    private const int MostOfRange = 5;

    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        SubnetConflicts inUse = new();
        inUse.Add(await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false));
        if (engine.IsLocal)
            inUse.Add(SubnetConflictKind.Interface, [.. MachineNetworks.Interfaces(), .. MachineNetworks.Routes()]);

        return SubnetSearch.PrivateRanges.SelectMany(range => Free(range, inUse.Prefixes));
    }

    private IEnumerable<(string Text, string ToolTip)> Free(IpPrefix range, IReadOnlyCollection<IpPrefix> inUse) =>
        Narrowed(range)
            .SelectMany(part => SubnetSearch.Free(part, Length, inUse))
            .Select(prefix => prefix.ToString())
            .Where(text => text.StartsWith(Word, StringComparison.Ordinal))
            .Distinct()
            .Take(MostOfRange)
            .Select(text => (text, $"free in {range}"));

    /// <summary>Narrows a range to the typed octets, once with the last one as it is and once without it: a search
    /// through a whole range takes longer than a user waits.</summary>
    private IEnumerable<IpPrefix> Narrowed(IpPrefix range)
    {
        string[] octets = [.. Word.Split('/')[0].Split('.').Where(octet => octet.Length > 0).Take(3)];
        foreach (int count in new[] { octets.Length, Math.Max(0, octets.Length - 1) }.Distinct())
        {
            IEnumerable<string> all = octets.Take(count).Concat(["0", "0", "0", "0"]).Take(4);
            IpPrefix? part = count == 0 ? range : IpPrefix.Parse($"{string.Join(".", all)}/{8 * count}");
            if (part?.Overlaps(range) == true)
                yield return part.Length < range.Length ? range : part;
        }
    }
}
