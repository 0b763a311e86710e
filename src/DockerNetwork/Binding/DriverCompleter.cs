using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers network drivers. For a new network, offers the engine's drivers that can create one. Otherwise
/// offers the drivers of the engine's networks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DriverCompleter : EngineCompleter
{
    /// <summary>The time that the engine has to list its drivers. After it, the drivers that the module knows are
    /// offered instead: the engine's description is the slowest of its responses.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        IEnumerable<string> names = CommandName.StartsWith("New-", StringComparison.OrdinalIgnoreCase)
            ? (await DriversAsync(engine, cancellationToken).ConfigureAwait(false)).Where(name =>
                Find(name, engine)?.OnlyNetwork is null)
            : (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false))
                .Select(network => network.Driver)
                .Where(name => name.Length > 0);
        return names.Distinct().Select(name => (name, Find(name, engine)?.Meaning ?? name));
    }

    private static async Task<IEnumerable<string>> DriversAsync(
        INetworkEngine engine, CancellationToken cancellationToken)
    {
        Task<EngineInfo> info = engine.GetInfoAsync(cancellationToken);
        await Task.WhenAny(info, Task.Delay(Patience, cancellationToken)).ConfigureAwait(false);
        return info.Status == TaskStatus.RanToCompletion
            ? (await info.ConfigureAwait(false)).NetworkDrivers
            : DriverTable.On(DriverTable.Platform(engine.IsWindows)).Select(driver => driver.Name);
    }

    private static DriverKnowledge? Find(string name, INetworkEngine engine) =>
        DriverTable.Find(name, DriverTable.Platform(engine.IsWindows));
}
