using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Compares the names before and after a change, or previews what a change would do to names.</summary>
[Alias("Compare-DockerContainerName")]
[Cmdlet(VerbsData.Compare, "ContainerName", DefaultParameterSetName = ListsSet)]
[OutputType(typeof(ContainerNameChange))]
public sealed class CompareContainerNameCommand : PreviewCommand
{
    private const string ListsSet = "Lists";

    private readonly List<ContainerName> _after = [];

    /// <summary>The names before, from Get-ContainerName. An empty list is allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ListsSet)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NoCompleter))]
    public ContainerName[]? ReferenceObject { get; set; }

    /// <summary>The names after, from Get-ContainerName.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = ListsSet)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NoCompleter))]
    public ContainerName[]? DifferenceObject { get; set; }

    /// <summary>Previews connecting the containers to the networks.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectSet)]
    public SwitchParameter Connect { get; set; }

    /// <summary>Previews disconnecting the containers from the networks.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DisconnectSet)]
    public SwitchParameter Disconnect { get; set; }

    /// <summary>Previews removing the networks.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RemoveNetworkSet)]
    public SwitchParameter RemoveNetwork { get; set; }

    /// <summary>Previews stopping the containers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StopContainerSet)]
    public SwitchParameter StopContainer { get; set; }

    /// <summary>Previews removing the containers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RemoveContainerSet)]
    public SwitchParameter RemoveContainer { get; set; }

    /// <summary>The networks.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = ConnectSet)]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = DisconnectSet)]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = RemoveNetworkSet)]
    [Cell]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>The containers.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = ConnectSet)]
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = DisconnectSet)]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = StopContainerSet)]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = RemoveContainerSet)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] Container { get; set; } = [];

    /// <summary>Aliases of the containers on these networks, in addition to their own names.</summary>
    [Parameter(ParameterSetName = ConnectSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>The IPv4 address. Default: the engine chooses one.</summary>
    [Parameter(ParameterSetName = ConnectSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPAddress { get; set; }

    /// <summary>The IPv6 address.</summary>
    [Parameter(ParameterSetName = ConnectSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPv6Address { get; set; }

    /// <summary>Legacy links, each 'container:alias' or 'container'.</summary>
    [Parameter(ParameterSetName = ConnectSet, ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Link { get; set; } = [];

    /// <summary>The gateway priority. Names are looked up first on a container's network with the highest priority (API
    /// 1.48).</summary>
    [Parameter(ParameterSetName = ConnectSet, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? GatewayPriority { get; set; }

    /// <summary>An endpoint whose settings the new one takes over, as Connect-DockerNetwork does.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ConnectSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public EndpointTemplate? InputObject { get; set; }

    /// <summary>Previews the change with -Force: networks and containers in use are removed too.</summary>
    [Parameter(ParameterSetName = RemoveNetworkSet)]
    [Parameter(ParameterSetName = RemoveContainerSet)]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ParameterSetName != ListsSet)
            Demand(ParameterSetName);
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Try(null, () =>
    {
        IEnumerable<ContainerNameChange> changes =
            ParameterSetName == ListsSet ? NameDifference.Of(ReferenceObject ?? [], _after) : ChangePreview.Changes();
        WriteObject(changes.ToArray(), enumerateCollection: true);
    });

    private protected override bool TakesNothing => ParameterSetName == ListsSet;

    private protected override void ProcessItem()
    {
        switch (ParameterSetName)
        {
            case ListsSet:
                _after.AddRange(DifferenceObject ?? []);
                break;
            case ConnectSet:
                AddConnects(Network, Container, RequestOn);
                break;
            case DisconnectSet:
                AddDisconnects(Network, Container);
                break;
            case RemoveNetworkSet:
                AddRemovals(Network, Force);
                break;
            case RemoveContainerSet:
                AddRemovals(Container, Force);
                break;
            default:
                AddStops(Container);
                break;
        }
    }

    /// <summary>True if a name was piped. Its address is the one that the engine answers.</summary>
    private bool IsOfName => Network.Any(item => item.IsOfName) || Container.Any(item => item.IsOfName);

    private EndpointRequest Request => new()
    {
        Aliases = new(Alias),
        IPv4Address = Asked(IPAddress, nameof(IPAddress), IsOfName),
        IPv6Address = Asked(IPv6Address, nameof(IPv6Address), InputObject is not null),
        Links = EndpointRequest.LinksOf(Link),
        GatewayPriority = Asked(GatewayPriority, nameof(GatewayPriority), InputObject is not null),
    };

    private EndpointRequest RequestOn(EngineCache session, ResourceId network) => InputObject is null
        ? Request
        : EndpointCopy.Complete(
            Request, InputObject.Endpoint, network, session.Engine.Api, session.Engine.IsWindows);
}
