using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the images that the engine has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (await engine.Images.ListAsync(cancellationToken).ConfigureAwait(false)).Select(name => (name, name));
}
