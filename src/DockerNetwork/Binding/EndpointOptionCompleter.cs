using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the options of an endpoint that the engine supports.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointOptionCompleter : EngineCompleter
{
    private protected override Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        Task.FromResult(
            OptionOffers.Of(DriverTable.EndpointOptions(DriverTable.Platform(engine.IsWindows)), engine.Api));
}
