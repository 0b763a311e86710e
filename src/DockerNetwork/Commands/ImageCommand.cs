using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Commands;

/// <summary>What the cmdlets share that make a container of an image.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageCommand : ContainerCommand
{
    private protected const string ImageSet = "Image";

    /// <summary>The image, such as redis or alpine:3.20.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string Image { get; set; } = "";

    /// <summary>The command with its arguments; the image's own where it is left out. What looks like a parameter is
    /// put in quotes, or behind --.</summary>
    [Parameter(Position = 1, ValueFromRemainingArguments = true, ParameterSetName = ImageSet)]
    public string[] Command { get; set; } = [];

    /// <summary>The container's name; the engine's choice where it is left out.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The container's hostname; its short id where it is left out.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string? Hostname { get; set; }

    /// <summary>The networks: names, ids, networks, or hashtables with Name and Alias, IPAddress, IPv6Address,
    /// LinkLocalIPAddress, Link, DriverOption, GatewayPriority, MacAddress.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkAttachment[] Network { get; set; } = [];

    /// <summary>Names that the container has on its network besides its own.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Alias { get; set; } = [];

    /// <summary>The container's IPv4 address on its network.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string? IPAddress { get; set; }

    /// <summary>Ports to publish on the engine's host: 80, 8080:80, 127.0.0.1:8080:80/tcp, [::1]:8080:80,
    /// 8000-8002:8000-8002.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Publish { get; set; } = [];

    /// <summary>Environment variables.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNull]
    public IDictionary? Environment { get; set; }

    /// <summary>The container's labels.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNull]
    public IDictionary? Label { get; set; }

    /// <summary>When the image is pulled. Default: when the engine does not have it.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    public PullPolicy Pull { get; set; } = PullPolicy.Missing;

    /// <summary>Makes a container on each engine that is meant: the one that -Network's objects came from, or the
    /// chosen ones.</summary>
    /// <param name="action">What is done, up to the image: <c>Create and start</c>.</param>
    /// <param name="make">Does it.</param>
    private protected void EachRequest(string action, Action<INetworkEngine, ContainerRequest> make)
    {
        EndpointPlan plan = new(Network, Alias, IPAddress);
        foreach (EngineCache session in Engines.For(plan.Engine()))
            Attempt(Image, () =>
            {
                ContainerRequest request = Request(plan.On(session));
                if (IsWanted($"{action} {Describe(session, request)} on engine {session.Engine.Reference}"))
                    make(session.Engine, request);
            });
    }

    private ContainerRequest Request(IReadOnlyList<EndpointRequest> endpoints) => new()
    {
        Image = Image,
        Command = new(Command),
        Name = Name,
        Hostname = Hostname,
        Environment = Hashtables.ToMap("-Environment", Environment),
        Labels = Hashtables.ToMap("-Label", Label),
        Ports = new(Publish.SelectMany(PortSyntax.Parse)),
        NetworkMode = endpoints.Count == 0 ? null : endpoints[0].Network,
        Endpoints = new(endpoints),
    };

    private static string Describe(EngineCache session, ContainerRequest request)
    {
        string container = request.Name is null ? "a container" : $"container '{request.Name}'";
        string networks = string.Join(", ", request.Endpoints.Select(endpoint => $"'{NameOf(session, endpoint)}'"));
        string joined = request.Endpoints.Count switch
        {
            0 => "", 1 => $" on network {networks}", _ => $" on networks {networks}",
        };
        return $"{container} of image '{request.Image}'{joined}";
    }

    private static string NameOf(EngineCache session, EndpointRequest endpoint) =>
        session.Networks.FirstOrDefault(network => network.Id == endpoint.NetworkId)?.Name ?? endpoint.Network;
}
