namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a container to make (API: the body of <c>POST /containers/create</c>).</summary>
public sealed record ContainerRequest
{
    /// <summary>The image.</summary>
    public string Image { get; init; } = "";

    /// <summary>The name, or null for the engine's choice.</summary>
    public string? Name { get; init; }

    /// <summary>The hostname, or null for the short id.</summary>
    public string? Hostname { get; init; }

    /// <summary>The command with its arguments; empty for the image's own.</summary>
    public ItemList<string> Command { get; init; } = ItemList<string>.Empty;

    /// <summary>What the command is an argument of; empty for the image's own.</summary>
    public ItemList<string> Entrypoint { get; init; } = ItemList<string>.Empty;

    /// <summary>Environment variables.</summary>
    public StringMap Environment { get; init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; init; } = StringMap.Empty;

    /// <summary>Published ports.</summary>
    public ItemList<PortRequest> Ports { get; init; } = ItemList<PortRequest>.Empty;

    /// <summary>The network mode: a network's name or id, <c>bridge</c>, <c>host</c>, <c>none</c> or
    /// <c>container:ID</c>; null for the engine's default.</summary>
    public string? NetworkMode { get; init; }

    /// <summary>The endpoints that it is made with; the first one's network is the network mode. More than one from API
    /// 1.44.</summary>
    public ItemList<EndpointRequest> Endpoints { get; init; } = ItemList<EndpointRequest>.Empty;

    /// <summary>Linux capabilities to drop, such as <c>ALL</c>.</summary>
    public ItemList<string> DroppedCapabilities { get; init; } = ItemList<string>.Empty;

    /// <summary>Linux capabilities to add, such as <c>NET_RAW</c>.</summary>
    public ItemList<string> AddedCapabilities { get; init; } = ItemList<string>.Empty;

    /// <summary>Where the engine keeps what it writes, such as <c>none</c>; null for the engine's default. What is
    /// attached to gets its output with any of them.</summary>
    public string? LogDriver { get; init; }

    /// <summary>A text by which its maker knows it again where the answer to its creation was lost; null for none. The
    /// engine keeps it and does nothing with it.</summary>
    public string? Mark { get; init; }

    /// <summary>Whether the engine removes it when it ends.</summary>
    public bool AutoRemove { get; init; }
}
