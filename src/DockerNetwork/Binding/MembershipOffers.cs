using System.Collections;
using System.Management.Automation;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Selects the networks and containers that suit the cmdlet on the command line. Connect takes containers and
/// networks that are not connected yet. Disconnect, and lists of what is on a network, take those that are
/// connected.</summary>
internal sealed class MembershipOffers
{
    private readonly bool? _together;

    private MembershipOffers(bool? together) => _together = together;

    /// <summary>Gets the selection for a cmdlet.</summary>
    internal static MembershipOffers For(string command) => new(command.ToUpperInvariant() switch
    {
        "CONNECT-DOCKERNETWORK" => false,
        "DISCONNECT-DOCKERNETWORK" or "GET-DOCKERNETWORKENDPOINT" or "GET-CONTAINERNAME"
            or "GET-DOCKERCONTAINERNAME" => true,
        _ => null,
    });

    /// <summary>Gets the networks that suit the given containers, or all networks if none is given.</summary>
    internal async Task<IEnumerable<Network>> NetworksAsync(
        INetworkEngine engine, object? containers, CancellationToken cancellationToken)
    {
        if (_together is null || containers is null)
            return await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);

        (IReadOnlyList<Network> networks, IReadOnlyList<Container> all) = await NetworkMembers
            .ListAsync(engine, cancellationToken)
            .ConfigureAwait(false);
        Container[] named = Named(containers, all, container => container.Id, container => container.Name);
        return named.Length == 0
            ? networks
            : networks.Where(network => named.Any(container => Wanted(network, container)));
    }

    /// <summary>Gets the networks on which names are looked up: those of -Network, those of the containers of -From, or
    /// else all.</summary>
    internal static IEnumerable<ResourceId> NetworksOf(
        IDictionary bound, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        Network[] on = bound["Network"] is object given
            ? Named(given, networks, network => network.Id, network => network.Name)
            : bound["From"] is object from
            ? [.. Named(from, containers, item => item.Id, item => item.Name).SelectMany(client =>
                networks.Where(network => network.Containers.Any(member => member.Id == client.Id)))]
            : [];
        return (on.Length > 0 ? on : networks).Select(network => new ResourceId(network.Id, network.Name)).Distinct();
    }

    /// <summary>Gets the containers that suit the given networks, or all containers if none is given.</summary>
    internal async Task<IEnumerable<Container>> ContainersAsync(
        INetworkEngine engine, object? networks, CancellationToken cancellationToken)
    {
        if (_together is null || networks is null)
            return await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false);

        (IReadOnlyList<Network> all, IReadOnlyList<Container> containers) = await NetworkMembers
            .ListAsync(engine, cancellationToken)
            .ConfigureAwait(false);
        Network[] named = Named(networks, all, network => network.Id, network => network.Name);
        return named.Length == 0
            ? containers
            : containers.Where(container => named.Any(network => Wanted(network, container)));
    }

    private bool Wanted(Network network, Container container) =>
        network.Containers.Any(member => member.Id == container.Id) == _together;

    /// <summary>Finds the items on the command line. They may be one text, several texts, or objects, which read as
    /// their names.</summary>
    internal static T[] Named<T>(object written, IReadOnlyList<T> items, Func<T, string> id, Func<T, string> name)
    {
        string[] texts =
        [
            .. (
                written is string text ? [text] : LanguagePrimitives.GetEnumerable(written)?.Cast<object>() ?? [written]
            ).Select(item => $"{item}")];
        return [.. texts.SelectMany(each => NamePattern.Find(each, items, id, name)).Distinct()];
    }
}
