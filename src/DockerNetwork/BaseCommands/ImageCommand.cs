using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that create a container from an image.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageCommand : ContainerCommand
{
    private protected const string ImageSet = "Image";

    /// <summary>The image, such as redis or alpine:3.20.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string Image { get; set; } = "";

    /// <summary>The command with its arguments. Default: the image's command. An argument that looks like a parameter
    /// needs quotes or a preceding --.</summary>
    [Parameter(Position = 1, ValueFromRemainingArguments = true, ParameterSetName = ImageSet)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>The container's name. Default: the engine chooses one.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? Name { get; set; }

    /// <summary>The container's hostname. Default: its short id.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? Hostname { get; set; }

    /// <summary>The networks: names, ids, network objects, or hashtables with Name and Alias, IPAddress, IPv6Address,
    /// LinkLocalIPAddress, Link, DriverOption, GatewayPriority, MacAddress.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkAttachment[] Network { get; set; } = [];

    /// <summary>Aliases of the container on its network, in addition to its own name.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>The container's IPv4 address on its network.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPAddress { get; set; }

    /// <summary>Ports to publish on the engine's host: 80, 8080:80, 127.0.0.1:8080:80/tcp, [::1]:8080:80,
    /// 8000-8002:8000-8002.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Publish { get; set; } = [];

    /// <summary>Environment variables.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public IDictionary? Environment { get; set; }

    /// <summary>The container's labels.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public IDictionary? Label { get; set; }

    /// <summary>The time to pull the image. Default: only if the engine does not have it.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    public PullPolicy Pull { get; set; } = PullPolicy.Missing;

    /// <summary>Creates a container on each engine. The engines are those that the objects in -Network came from, or
    /// the chosen engines.</summary>
    /// <param name="action">The text of the action before the image: <c>Create and start</c>.</param>
    /// <param name="make">Creates the container.</param>
    private protected void EachRequest(string action, Action<INetworkEngine, ContainerRequest> make)
    {
        EndpointPlan plan = new(Network, Alias, IPAddress);
        foreach (EngineCache session in Engines.For(plan.Engine()))
            Try(Image, () =>
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
