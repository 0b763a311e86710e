using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's networks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false))
            .Select(network => (network.Name, $"{network.Driver} {network.Pools}".TrimEnd()));
}
