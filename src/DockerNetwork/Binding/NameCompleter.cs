using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Offers the names that the engine's DNS answers, aliases too: those on the networks of -From, or on
/// -Network. Without both, offers the names on all networks. Cmdlets that wait for a name or test one also get all
/// containers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameCompleter : EngineCompleter
{
    /// <summary>The time that the engine has to describe its containers. After it, only container names are offered:
    /// aliases need a request for each container.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        (IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) = await NetworkMembers
            .ListAsync(engine, cancellationToken)
            .ConfigureAwait(false);
        ResourceId[] on = [.. MembershipOffers.NetworksOf(bound, networks, containers)];
        Task<NamingSnapshot> loading =
            new SnapshotLoader(engine, networks, containers).RunningAsync(on, null, cancellationToken);
        await Task.WhenAny(loading, Task.Delay(Patience, cancellationToken)).ConfigureAwait(false);
        if (loading.Status != TaskStatus.RanToCompletion)
            return Names(containers);

        IEnumerable<(string Text, string ToolTip)> names =
            Names(await loading.ConfigureAwait(false), on, engine.Reference);
        return CommandName.StartsWith("Resolve-", StringComparison.OrdinalIgnoreCase)
            ? names
            : names.Concat(Names(containers)).GroupBy(name => name.Text).Select(same => same.First());
    }

    private static IEnumerable<(string Text, string ToolTip)> Names(IEnumerable<Container> containers) =>
        containers.Select(container => (container.Name, $"{container.Image} - {container.Status}"));

    /// <summary>Lists the names without short ids, which nobody types.</summary>
    private static IEnumerable<(string Text, string ToolTip)> Names(
        NamingSnapshot snapshot, IEnumerable<ResourceId> on, EngineReference engine) =>
        on.Where(network => snapshot.Networks.Any(item => item.Id == network.Id))
            .SelectMany(network => NameReport.On(snapshot, network.Id, engine))
            .Where(name => name.MatchedBy != NameMatch.ShortId)
            .GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, string.Join(", ", group.Select(Place).Distinct())));

    private static string Place(ContainerName name) => $"{name.MatchedBy} of {name.Container} on {name.Network}";
}
