using System.Net;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Turns the names of a snapshot, and the changes of names, into output objects.</summary>
internal static class NameReport
{
    /// <summary>Lists every name that resolves on a network, with one record for each address.</summary>
    internal static IEnumerable<ContainerName> On(NamingSnapshot snapshot, string networkId, EngineReference engine) =>
        NetworkName
            .AllOf(snapshot, networkId)
            .SelectMany(name =>
                name.Addresses.Select(address => Name(address, name.Network, engine) with { Name = name.Name }));

    /// <summary>Lists the names that are ambiguous for a running container. Clients that get the same answer share one
    /// object.</summary>
    internal static IEnumerable<AmbiguousContainerName> Ambiguous(NamingSnapshot snapshot, EngineReference engine) =>
        snapshot.Containers
            .Where(item => item.Container.IsRunning)
            .SelectMany(item => NameAmbiguity.AllFor(snapshot, snapshot.ClientOf(item.Container.Id)))
            .GroupBy(Key, StringComparer.Ordinal)
            .Select(group => Ambiguous(snapshot, group.First(), group.Select(item => item.Client.Name), engine))
            .OrderBy(name => name.Network, StringComparer.Ordinal)
            .ThenBy(name => name.Name, StringComparer.Ordinal);

    /// <summary>Compares the answers of two snapshots. Leaves out a container's short id, because it comes and goes
    /// with the container's name.</summary>
    internal static IReadOnlyList<ContainerNameChange> Changes(
        NamingSnapshot before, NamingSnapshot after, EngineReference engine) =>
        [
            .. NameComparison
                .Of(before, after)
                .Where(change => change.MatchedBy != NameMatch.ShortId)
                .Select(change => Change(change, engine))];

    private static ContainerNameChange Change(NameChange change, EngineReference engine) => new()
    {
        Name = change.Question.Text,
        RecordType = change.Question.Type,
        Kind = change.Kind,
        From = change.From,
        FromId = change.FromId,
        Network = (change.After.IsFound ? change.After : change.Before).Network?.Name ?? "",
        Before = Names(change.Before, engine),
        After = Names(change.After, engine),
        Engine = engine,
    };

    private static ItemList<ContainerName> Names(NameAnswer answer, EngineReference engine) =>
        answer.Network is null
            ? ItemList<ContainerName>.Empty
            : new(answer.Addresses.Select(address => Name(address, answer.Network, engine)));

    private static AmbiguousContainerName Ambiguous(
        NamingSnapshot snapshot, NameAmbiguity found, IEnumerable<string> clients, EngineReference engine) =>
        new()
    {
        Name = found.Name,
        Network = found.Network.Name,
        NetworkId = found.Network.Id,
        From = new(clients.OrderBy(name => name, StringComparer.Ordinal)),
        Answering = new(found.Answering.Select(address => Name(address, found.Network, engine))),
        Shadowed = new(
            found.Shadowed.Select(address => Name(address, NetworkOf(snapshot, address) ?? found.Network, engine))),
        IsShared = found.IsShared,
        Engine = engine,
    };

    private static Network? NetworkOf(NamingSnapshot snapshot, NameAddress address) =>
        address.Endpoint is null
            ? null
            : snapshot.Networks.FirstOrDefault(network => ZoneIndex.IsOf(address.Endpoint, network));

    private static string Key(NameAmbiguity found) =>
        $"{found.Name.ToUpperInvariant()} {found.Network.Id} {Key(found.Answering)} {Key(found.Shadowed)}";

    private static string Key(IEnumerable<NameAddress> addresses) =>
        string.Join(
            "+", addresses
                .Select(address => $"{address.Endpoint?.NetworkId}/{address.Address}")
                .OrderBy(text => text, StringComparer.Ordinal));

    /// <summary>Makes the record for an address. Leaves the IP address out if it is not assigned yet, because the
    /// snapshot then has a text in its place.</summary>
    private static ContainerName Name(NameAddress address, Network network, EngineReference engine) => new()
    {
        Name = address.Name,
        Network = network.Name,
        NetworkId = network.Id,
        Container = address.Container,
        ContainerId = address.ContainerId,
        Node = address.Node,
        IPAddress = IPAddress.TryParse(address.Address, out _) ? address.Address : null,
        RecordType = address.Type,
        MatchedBy = address.MatchedBy,
        Engine = engine,
    };
}
