using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Removes networks.</summary>
[Cmdlet(VerbsCommon.Remove, "DockerNetwork", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveDockerNetworkCommand : ThrottledCommand
{
    /// <summary>The networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>Disconnects the network's endpoints first, including those of stopped containers.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The number of networks to remove at once. With more than one, a stopped pipeline may have removed up
    /// to that many networks more than it reported.</summary>
    [Parameter]
    [ValidateRange(1, MostAtOnce)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int ThrottleLimit { get; set; } = 1;

    private protected override int Width => ThrottleLimit;

    private protected override void ProcessItem() =>
        ForEach(Network, reference => OnEngines(reference.Engine, reference, session => Remove(session, reference)));

    private void Remove(EngineCache session, NetworkReference reference) =>
        ForEach(WildcardChoice.ToRemove(session, reference), network =>
    {
        if (ChangePreview.IsWhatIf)
            Await(token => new SwarmRemovalCheck(session.Engine, network).DemandAsync(token));

        string action = Force ? "Disconnect everything from the network and remove it" : "Remove the network";
        bool isWanted = ChangePreview.Ask(
            session,
            SnapshotScope.On(network),
            now => ExpectedChange.RemoveNetwork(now, network, Force),
            () => ShouldProcess($"{network} on {session.Engine.Reference}", action));
        if (isWanted)
            Change(network, token => RemoveAsync(session.Engine, network, token));
    });

    private async Task<Network?> RemoveAsync(INetworkEngine engine, ResourceId network, CancellationToken token)
    {
        await NetworkRemoval.RunAsync(engine, network, Force, token).ConfigureAwait(false);
        return null;
    }
}
