namespace DockerNetwork.Core.Engine;

/// <summary>A container in full (API: <c>GET /containers/{id}/json</c>): what the rules of names and the change of
/// endpoints need beyond <see cref="Container"/>.</summary>
public sealed record ContainerDetail
{
    /// <summary>The container; its endpoints have aliases and names.</summary>
    public Container Container { get; init; } = new();

    /// <summary>The hostname.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>The domain name; empty mostly.</summary>
    public string Domainname { get; init; } = "";

    /// <summary>The network mode: a network's name or id, <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c> or
    /// <c>container:ID</c>.</summary>
    public string NetworkMode { get; init; } = "";

    /// <summary>DNS servers of its own (<c>--dns</c>).</summary>
    public ItemList<string> DnsServers { get; init; } = ItemList<string>.Empty;

    /// <summary>Options of its resolver (<c>--dns-option</c>).</summary>
    public ItemList<string> DnsOptions { get; init; } = ItemList<string>.Empty;

    /// <summary>Entries of its hosts file, each <c>name:address</c> (<c>--add-host</c>).</summary>
    public ItemList<string> ExtraHosts { get; init; } = ItemList<string>.Empty;

    /// <summary>Legacy links of the default bridge, each <c>/container:/self/alias</c>.</summary>
    public ItemList<string> BridgeLinks { get; init; } = ItemList<string>.Empty;

    /// <summary>What its maker knows it by (<see cref="ContainerRequest.Mark"/>); empty mostly.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The ports that it publishes on the host wherever it has a way out (API:
    /// <c>HostConfig.PortBindings</c>).</summary>
    public ItemList<PortRequest> PortBindings { get; init; } = ItemList<PortRequest>.Empty;

    /// <summary>Set for a container that the engine removes when it stops (<c>--rm</c>).</summary>
    public bool AutoRemove { get; init; }

    /// <summary>The exit code of its last run.</summary>
    public long ExitCode { get; init; }

    /// <summary>The engine's words on why it could not start; empty mostly.</summary>
    public string Error { get; init; } = "";
}
