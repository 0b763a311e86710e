using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the engine's containers that suit the cmdlet. Connect offers those that are not on the given
/// network. Disconnect offers those that are. Start offers stopped ones. Stop and commands in a container offer running
/// ones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContainerCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken) =>
        (
            await MembershipOffers
                .For(CommandName)
                .ContainersAsync(engine, bound["Network"], cancellationToken)
                .ConfigureAwait(false))
            .Where(IsMeant)
            .Select(container => (container.Name, $"{container.Image} - {container.Status}"));

    private bool IsMeant(Container container) => CommandName.ToUpperInvariant() switch
    {
        "START-DOCKERCONTAINER" => !container.IsRunning,
        "STOP-DOCKERCONTAINER" or "INVOKE-DOCKERCOMMAND" => container.IsRunning,
        _ => true,
    };
}
