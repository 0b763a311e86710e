using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the labels that the engine's networks have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkLabelCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        LabelOffers.Of(
            (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false)).Select(network =>
                network.Labels),
            Word);
}
