using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the services of the engine's swarm.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServiceCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (await engine.Swarm.ServicesAsync(cancellationToken).ConfigureAwait(false)).Select(service =>
            (service.Name, $"{service.Mode} {service.Image}"));
}
