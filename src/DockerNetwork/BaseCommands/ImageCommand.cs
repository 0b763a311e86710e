using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that create a container from an image.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageCommand : ContainerSettingsCommand
{
    /// <summary>The image, such as redis or alpine:3.20.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string Image { get; set; } = "";

    /// <summary>The command with its arguments. Default: the image's command. An argument that is a full parameter name
    /// needs a preceding --, as in Invoke-DockerContainer alpine -- find / -name hosts.</summary>
    [Parameter(Position = 1, ValueFromRemainingArguments = true, ParameterSetName = ImageSet)]
    [Words]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>The container's name. Default: the engine chooses one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? Name { get; set; }

    /// <summary>The container's hostname. Default: its short id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? Hostname { get; set; }

    /// <summary>The networks: names, ids, network objects, or hashtables with Name and Alias, IPAddress, IPv6Address,
    /// LinkLocalIPAddress, Link, DriverOption, GatewayPriority, MacAddress.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Cell]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkAttachment[]? Network { get; set; } = [];

    /// <summary>Aliases of the container on its network, in addition to its own name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>The container's IPv4 address on its network.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPAddress { get; set; }

    /// <summary>The container's MAC address on its network (API 1.44).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? MacAddress { get; set; }

    /// <summary>Ports to publish on the engine's host: 80, 8080:80, 127.0.0.1:8080:80/tcp, [::1]:8080:80,
    /// 8000-8002:8000-8002.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Publish { get; set; } = [];

    /// <summary>Environment variables, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Pairs]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? Environment { get; set; }

    /// <summary>The container's labels, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Pairs]
    [ArgumentCompleter(typeof(ContainerLabelCompleter))]
    public SettingPairs[]? Label { get; set; }

    /// <summary>The time to pull the image. Default: only if the engine does not have it.</summary>
    [Parameter(ParameterSetName = ImageSet)]
    public PullPolicy Pull { get; set; } = PullPolicy.Missing;

    /// <summary>Takes -a of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("al")]
    public SwitchParameter A { get; set; }

    /// <summary>Takes -h of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ho")]
    public SwitchParameter H { get; set; }

    /// <summary>Takes -l of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("la")]
    public SwitchParameter L { get; set; }

    /// <summary>Takes -m of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("ma")]
    public SwitchParameter M { get; set; }

    /// <summary>Takes -n of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("na", "ne")]
    public SwitchParameter N { get; set; }

    /// <summary>Takes -r of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("re")]
    public SwitchParameter R { get; set; }

    /// <summary>Takes -s of the command.</summary>
    [Parameter(DontShow = true)]
    [Alias("sy")]
    public SwitchParameter S { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Command = Whole(Command, nameof(Image), startsWithOption: true);
    }

    /// <summary>Creates a container on each engine. The engines are those that the objects in -Network came from, or
    /// the chosen engines.</summary>
    /// <param name="action">The text of the action before the image: <c>Create and start</c>.</param>
    /// <param name="make">Creates the container.</param>
    private protected void EachRequest(string action, Action<INetworkEngine, ContainerRequest> make)
    {
        EndpointPlan plan = new(Network ?? [], Alias, IPAddress, MacAddress);
        foreach (EngineCache session in Engines.For(plan.Engine()))
            Try(Image, () =>
            {
                ContainerRequest request = Complete(WithSettings(Request(plan.On(session)), session.Engine));
                WarnOnce(plan.Ignored);
                if (IsWanted($"{action} {Describe(session, request)} on engine {session.Engine.Reference}"))
                    make(session.Engine, request);
            });
    }

    /// <summary>Adds the settings of the cmdlet alone.</summary>
    private protected virtual ContainerRequest Complete(ContainerRequest request) => request;

    private ContainerRequest Request(IReadOnlyList<EndpointRequest> endpoints) => new()
    {
        Image = Image,
        Command = new(Command),
        Name = Name,
        Hostname = Hostname,
        Environment = SettingPairs.Merge("-Environment", Environment),
        Labels = SettingPairs.Merge("-Label", Label),
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
