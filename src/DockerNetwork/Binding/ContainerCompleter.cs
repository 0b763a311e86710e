using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's containers, running and stopped. Connect offers those that are not on the given
/// network. Disconnect offers those that are.</summary>
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
