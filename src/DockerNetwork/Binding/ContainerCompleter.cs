using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's containers, stopped ones too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContainerCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false))
            .Select(container => (container.Name, $"{container.Image} - {container.Status}"));
}
