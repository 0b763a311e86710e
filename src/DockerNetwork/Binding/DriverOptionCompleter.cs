using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the options of the driver on the command line, or else of the engine's default driver. Leaves out
/// options that the engine does not support.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DriverOptionCompleter : EngineCompleter
{
    private protected override Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        Task.FromResult(
            OptionOffers.Of(
                DriverTable.Find(First(bound["Driver"]), DriverTable.Platform(engine.IsWindows))?.Options ?? [],
                engine.Api));
}
