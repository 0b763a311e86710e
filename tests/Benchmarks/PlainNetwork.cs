namespace DockerNetwork.Benchmarks;

#pragma warning disable CA1812 // The serializer makes them.

/// <summary>A network, in a class as a person would write it.</summary>
internal sealed record PlainNetwork(
    string Name,
    string Id,
    DateTime Created,
    string Scope,
    string Driver,
    bool EnableIPv6,
    PlainIpam IPAM,
    bool Internal,
    bool Attachable,
    bool Ingress,
    Dictionary<string, string> ConfigFrom,
    bool ConfigOnly,
    Dictionary<string, object> Containers,
    Dictionary<string, string> Options,
    Dictionary<string, string> Labels);

/// <summary>The addresses of a network.</summary>
internal sealed record PlainIpam(
    string Driver, Dictionary<string, string> Options, List<Dictionary<string, string>> Config);
