using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's containers, stopped ones too: to connect, those that are not on the network named; to
/// disconnect, those that are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContainerCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (
            await MembershipOffers
                .For(CommandName)
                .ContainersAsync(engine, bound["Network"], cancellationToken)
                .ConfigureAwait(false))
            .Select(container => (container.Name, $"{container.Image} - {container.Status}"));
}
