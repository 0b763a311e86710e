using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers free addresses of the given network, of IPv6 for a parameter with IPv6 in its name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AddressCompleter : EngineCompleter
{
    private const int Most = 5;

    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        if (bound["Network"] is not object given)
            return [];

        (IReadOnlyList<Network> networks, _) = await NetworkMembers
            .ListAsync(engine, cancellationToken)
            .ConfigureAwait(false);
        bool isIPv6 = ParameterName.Contains("v6");
        return MembershipOffers
            .Named(given, networks, network => network.Id, network => network.Name)
            .SelectMany(network => Free(network, isIPv6));
    }

    private IEnumerable<(string Text, string ToolTip)> Free(Network network, bool isIPv6) => AddressSpace
        .Free(network, isIPv6)
        .Select(address => address.ToString())
        .Where(text => text.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
        .Take(Most)
        .Select(text => (text, $"free on {network.Name}"));
}
