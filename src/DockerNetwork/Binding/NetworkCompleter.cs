using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's networks. Connect offers those that the given container is not on. Disconnect offers
/// those that it is on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (
            await MembershipOffers
                .For(CommandName)
                .NetworksAsync(engine, bound["Container"], cancellationToken)
                .ConfigureAwait(false))
            .Select(network => (network.Name, $"{network.Driver} {network.Pools}".TrimEnd()));
}
