using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the labels that the engine's containers have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContainerLabelCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        LabelOffers.Of(
            (await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false)).Select(container =>
                container.Labels),
            Word);
}
