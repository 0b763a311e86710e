using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers network drivers: for a new network those that the engine has and that take one, else those that its networks have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DriverCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        IEnumerable<string> names = CommandName.StartsWith("New-", StringComparison.OrdinalIgnoreCase)
            ? (await engine.GetInfoAsync(cancellationToken).ConfigureAwait(false)).NetworkDrivers.Where(name => Find(name, engine)?.OnlyNetwork is null)
            : (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false)).Select(network => network.Driver).Where(name => name.Length > 0);
        return names.Distinct().Select(name => (name, Find(name, engine)?.Meaning ?? name));
    }

    private static DriverKnowledge? Find(string name, INetworkEngine engine) => DriverTable.Find(name, DriverTable.Platform(engine.IsWindows));
}
