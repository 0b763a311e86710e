namespace DockerNetwork.Core.Naming;

/// <summary>A network as a client sees it: its records, and the client's own links on it.</summary>
internal sealed class SearchedNetwork
{
    internal SearchedNetwork(EndpointPlace place, NetworkZone records)
    {
        Place = place;
        Records = records;
        Links = NameLinks.Of(place.Endpoint.Links);
    }

    internal EndpointPlace Place { get; }

    internal NetworkZone Records { get; }

    internal Network Network => Place.Network;

    internal IReadOnlyDictionary<string, string>? Links { get; }

    internal string? LinkTarget(string alias) =>
        Links is not null && Links.TryGetValue(alias, out string? target) ? target : null;
}
