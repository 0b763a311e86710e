namespace DockerNetwork.Core.Naming;

/// <summary>One network as an asker sees it: its records, and the asker's own links on it.</summary>
internal sealed class AskedNetwork
{
    internal AskedNetwork(EndpointPlace place, NetworkRecords records)
    {
        Place = place;
        Records = records;
        Links = NameLinks.Of(place.Endpoint.Links);
    }

    internal EndpointPlace Place { get; }

    internal NetworkRecords Records { get; }

    internal Network Network => Place.Network;

    internal IReadOnlyDictionary<string, string>? Links { get; }

    internal string? LinkTarget(string alias) => Links is not null && Links.TryGetValue(alias, out string? target) ? target : null;
}
