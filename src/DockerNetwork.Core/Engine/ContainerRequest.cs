namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a new container (API: the body of <c>POST /containers/create</c>).</summary>
internal sealed record ContainerRequest
{
    /// <summary>The image.</summary>
    public string Image { get; init; } = "";

    /// <summary>The name; null lets the engine choose one.</summary>
    public string? Name { get; init; }

    /// <summary>The hostname; null means the short id.</summary>
    public string? Hostname { get; init; }

    /// <summary>The command with its arguments; empty for the image's default.</summary>
    public ItemList<string> Command { get; init; } = ItemList<string>.Empty;

    /// <summary>The entrypoint that receives the command as arguments; empty for the image's default.</summary>
    public ItemList<string> Entrypoint { get; init; } = ItemList<string>.Empty;

    /// <summary>The environment variables.</summary>
    public StringMap Environment { get; init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; init; } = StringMap.Empty;

    /// <summary>The published ports.</summary>
    public ItemList<PortRequest> Ports { get; init; } = ItemList<PortRequest>.Empty;

    /// <summary>The network mode: a network's name or id, <c>bridge</c>, <c>host</c>, <c>none</c> or
    /// <c>container:ID</c>; null for the engine's default.</summary>
    public string? NetworkMode { get; init; }

    /// <summary>The endpoints that it is created with; the network of the first one is the network mode. More than one
    /// requires API 1.44.</summary>
    public ItemList<EndpointRequest> Endpoints { get; init; } = ItemList<EndpointRequest>.Empty;

    /// <summary>The container's own DNS servers.</summary>
    public ItemList<string> DnsServers { get; init; } = ItemList<string>.Empty;

    /// <summary>The domains in which it looks for short names.</summary>
    public ItemList<string> DnsSearch { get; init; } = ItemList<string>.Empty;

    /// <summary>The options of its resolver.</summary>
    public ItemList<string> DnsOptions { get; init; } = ItemList<string>.Empty;

    /// <summary>The additional entries of its hosts file, each as <c>name:address</c>.</summary>
    public ItemList<string> ExtraHosts { get; init; } = ItemList<string>.Empty;

    /// <summary>The volumes, each as <c>source:target[:options]</c> or <c>target</c>.</summary>
    public ItemList<string> Volumes { get; init; } = ItemList<string>.Empty;

    /// <summary>The user; null for the image's.</summary>
    public string? User { get; init; }

    /// <summary>The working directory; null for the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The rule by which the engine starts it again; null for none.</summary>
    public RestartRule? Restart { get; init; }

    /// <summary>The kernel settings.</summary>
    public StringMap Sysctls { get; init; } = StringMap.Empty;

    /// <summary>The Linux capabilities to drop, such as <c>ALL</c>.</summary>
    public ItemList<string> DroppedCapabilities { get; init; } = ItemList<string>.Empty;

    /// <summary>The Linux capabilities to add, such as <c>NET_RAW</c>.</summary>
    public ItemList<string> AddedCapabilities { get; init; } = ItemList<string>.Empty;

    /// <summary>The log driver, such as <c>none</c>; null for the engine's default. An attached client receives the
    /// output with any driver.</summary>
    public string? LogDriver { get; init; }

    /// <summary>A text by which its creator identifies it if the response to the create is lost; null for none. The
    /// engine only stores it.</summary>
    public string? Mark { get; init; }

    /// <summary>True if the engine removes the container when it ends.</summary>
    public bool AutoRemove { get; init; }
}
