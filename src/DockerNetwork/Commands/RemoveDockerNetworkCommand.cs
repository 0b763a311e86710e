using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Removes networks.</summary>
[Cmdlet(VerbsCommon.Remove, "DockerNetwork", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveDockerNetworkCommand : EngineCommand
{
    /// <summary>The networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>Disconnects the network's endpoints first, including those of stopped containers.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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
            Await(token => NetworkRemoval.RunAsync(session.Engine, network, Force, token));
    });
}
