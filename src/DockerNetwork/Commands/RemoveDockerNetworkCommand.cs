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
    private const int MostNamed = 12;

    // Skips repeated networks: endpoints repeat their network, and names and wildcards overlap.
    private readonly HashSet<(EngineReference Engine, string Id)> _seen = [];

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
        ForEach(
            WildcardChoice.ToRemove(session, reference)
                .Where(network => _seen.Add((session.Engine.Reference, network.Id))),
            network => Remove(session, network));

    private void Remove(EngineCache session, ResourceId network)
    {
        if (ChangePreview.IsWhatIf)
            Await(token => new SwarmRemovalCheck(session.Engine, network).DemandAsync(token));

        IReadOnlyList<ResourceId>? members = Force ? Members(session, network) : null;
        bool isWanted = ChangePreview.Ask(
            session, new NetworkRemovalChange(network, Force),
            () => ShouldProcess($"{network} on {session.Engine.Reference}", Action(members)));
        if (isWanted)
            Change(network, token => RemoveAsync(session.Engine, network, members, token));
    }

    private static async Task<Network?> RemoveAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<ResourceId>? members, CancellationToken token)
    {
        await NetworkRemoval.RunAsync(engine, network, members, token).ConfigureAwait(false);
        return null;
    }

    /// <summary>Finds what -Force disconnects. Under -WhatIf, the lists that the preview loads have it.</summary>
    private IReadOnlyList<ResourceId> Members(EngineCache session, ResourceId network)
    {
        if (!ChangePreview.IsWhatIf)
            return Await(token => NetworkRemoval.MembersAsync(session.Engine, network, token));

        session.LoadMembers();
        return NetworkRemoval.Members(session.Containers, network);
    }

    private static string Action(IReadOnlyList<ResourceId>? members)
    {
        string[] names = [.. (members ?? []).Select(member => member.Name)];
        string more = names.Length > MostNamed ? $" and {names.Length - MostNamed} more" : "";
        return names.Length == 0
            ? "Remove the network"
            : $"Disconnect {string.Join(", ", names.Take(MostNamed))}{more} from the network and remove it";
    }
}
