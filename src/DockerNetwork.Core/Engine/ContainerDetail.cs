namespace DockerNetwork.Core.Engine;

/// <summary>A container in full (API: <c>GET /containers/{id}/json</c>). It adds to <see cref="Container"/> the
/// settings that name rules and endpoint changes need.</summary>
internal sealed record ContainerDetail
{
    /// <summary>The container. Its endpoints have aliases and DNS names.</summary>
    public Container Container { get; init; } = new();

    /// <summary>The hostname.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>The domain name; usually empty.</summary>
    public string Domainname { get; init; } = "";

    /// <summary>The network mode: a network's name or id, <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c> or
    /// <c>container:ID</c>.</summary>
    public string NetworkMode { get; init; } = "";

    /// <summary>The container's own DNS servers (<c>--dns</c>).</summary>
    public ItemList<string> DnsServers { get; init; } = ItemList<string>.Empty;

    /// <summary>The options of the container's resolver (<c>--dns-option</c>).</summary>
    public ItemList<string> DnsOptions { get; init; } = ItemList<string>.Empty;

    /// <summary>The additional entries of its hosts file, each as <c>name:address</c> (<c>--add-host</c>).</summary>
    public ItemList<string> ExtraHosts { get; init; } = ItemList<string>.Empty;

    /// <summary>The legacy links on the default bridge, each as <c>/container:/self/alias</c>.</summary>
    public ItemList<string> BridgeLinks { get; init; } = ItemList<string>.Empty;

    /// <summary>The mark by which its creator identifies it (<see cref="ContainerRequest.Mark"/>); usually
    /// empty.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The ports that it publishes on the host, on every network with a route to the outside (API:
    /// <c>HostConfig.PortBindings</c>).</summary>
    public ItemList<PortRequest> PortBindings { get; init; } = ItemList<PortRequest>.Empty;

    /// <summary>True if the engine removes the container when it stops (<c>--rm</c>).</summary>
    public bool AutoRemove { get; init; }

    /// <summary>The exit code of its last run.</summary>
    public long ExitCode { get; init; }

    /// <summary>The engine's message about a failed start; usually empty.</summary>
    public string Error { get; init; } = "";
}
