using System.Collections;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Creates networks.</summary>
[Cmdlet(VerbsCommon.New, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(Network))]
public sealed class NewDockerNetworkCommand : EngineCommand
{
    /// <summary>The most free subnets to try.</summary>
    private const int MostSubnets = 20;

    /// <summary>The names of the networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Texts("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The driver. Default: the engine's default driver (bridge, or nat on Windows).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(DriverCompleter))]
    public string? Driver { get; set; }

    /// <summary>The subnets in CIDR form, IPv4 and IPv6. Default: the engine chooses one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts("Prefix", "Subnet", IsList = true)]
    [Alias("Prefix")]
    [ArgumentCompleter(typeof(SubnetCompleter))]
    public string[] Subnet { get; set; } = [];

    /// <summary>Takes a free subnet of this prefix length. With -IPv6, also a free IPv6 subnet. More than 32, or with
    /// -NoIPv4, it is the length of the IPv6 subnet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [Numbers(1, 128)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? PrefixLength { get; set; }

    /// <summary>The gateway addresses, each for the subnet that contains it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Gateway { get; set; } = [];

    /// <summary>The ranges to allocate addresses from, each for the subnet that contains it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] IPRange { get; set; } = [];

    /// <summary>Addresses to reserve for other uses, by name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? AuxAddress { get; set; }

    /// <summary>The IPAM driver, which allocates addresses.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? IpamDriver { get; set; }

    /// <summary>The options of the IPAM driver, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? IpamOption { get; set; }

    /// <summary>The options of the network driver, as a hashtable or as 'key=value'. Tab completes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(DriverOptionCompleter))]
    public SettingPairs[]? Option { get; set; }

    /// <summary>The labels, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(NetworkLabelCompleter))]
    public SettingPairs[]? Label { get; set; }

    /// <summary>Creates an internal network, without access to the outside.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter Internal { get; set; }

    /// <summary>Lets standalone containers join this network of a swarm.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter Attachable { get; set; }

    /// <summary>Creates the swarm's routing mesh.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter Ingress { get; set; }

    /// <summary>Creates a network that only holds settings for other networks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter ConfigOnly { get; set; }

    /// <summary>The network that holds the settings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference? ConfigFrom { get; set; }

    /// <summary>The scope: local, swarm or global. Default: the driver's scope.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true, Among = ["local", "swarm", "global"])]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string? Scope { get; set; }

    /// <summary>Enables IPv6. An IPv6 subnet also does this. -IPv6:$false disables IPv6 even if the engine's default
    /// enables it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Disables IPv4 (API 1.48).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public SwitchParameter NoIPv4 { get; set; }

    /// <summary>Returns an existing network of this name, if it has the requested settings.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <summary>A network, from Get-DockerNetwork or a file, whose settings the new network takes over. The parameters
    /// come first.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public NetworkTemplate? InputObject { get; set; }

    private protected override void ProcessItem() =>
        ForEach(Name, name => OnEngines(Origin, name, session => Make(session, name)));

    /// <summary>The engine of the network whose settings are taken over, unless the user chose an engine.</summary>
    private EngineReference? Origin => Context is null && DockerHost is null ? InputObject?.Engine() : null;

    private void Make(EngineCache session, string name)
    {
        if (PrefixLength is not int length || !IsFreeSubnetWanted())
            Create(session, Request(name, session, Subnet));
        else
            CreateFree(session, name, length);
    }

    /// <summary>True if the cmdlet chooses the subnet. An object from Find-DockerSubnet has a subnet and its prefix
    /// length.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: the subnet has another length.</exception>
    private bool IsFreeSubnetWanted()
    {
        if (!Subnet.All(subnet => subnet.EndsWith($"/{PrefixLength}", StringComparison.Ordinal)))
            throw new DockerNetworkException(FailureKind.RequestInvalid,
                $"-Subnet {string.Join(", ", Subnet)} says which subnet, and -PrefixLength {PrefixLength} asks for a "
                    + "free one. Leave one of them out.");

        return Subnet.Length == 0;
    }

    /// <summary>Creates a network on a free subnet. Takes the next one if another client was faster.</summary>
    private void CreateFree(EngineCache session, string name, int length)
    {
        FreeSubnets free = new(session, length, TakesIPv6, TakesIPv4);
        for (int tries = 1; ; tries++)
        {
            NetworkRequest request = Request(name, session, SubnetsOf(session, name, length) ?? free.Next());
            try
            {
                Create(session, request);
                return;
            }
            catch (DockerNetworkException failure)
                when (failure.Kind == FailureKind.AddressOverlap && tries < MostSubnets)
            {
                free.Refuse(request.Pools);
            }
        }
    }

    /// <summary>True if the network is to have IPv6: by -IPv6, or by the network whose settings it takes
    /// over.</summary>
    private bool TakesIPv6 =>
        IPv6 || (!IsWritten(nameof(IPv6)) && InputObject?.Network.EnableIPv6 == true);

    /// <summary>True if the network is to have IPv4: without -NoIPv4, and by the network whose settings it takes
    /// over.</summary>
    private bool TakesIPv4 =>
        !NoIPv4 && (IsWritten(nameof(NoIPv4)) || InputObject?.Network.EnableIPv4 != false);

    /// <summary>Gets the subnets of a network that -IfNotExists finds with a subnet of this length.</summary>
    private IReadOnlyList<string>? SubnetsOf(EngineCache session, string name, int length) =>
        IfNotExists && session.Networks.FirstOrDefault(network => network.Name == name) is { } there
            && there.Pools.Any(pool => IpPrefix.Parse(pool.Subnet)?.Length == length)
            ? [.. there.Pools.Select(pool => pool.Subnet)]
            : null;

    private void Create(EngineCache session, NetworkRequest request)
    {
        Network? there = NetworkCreation.Check(request, session.Engine, session.Networks, IfNotExists);
        if (there is not null)
        {
            Note(
                $"Network '{there}' is on {session.Engine.Reference} already, with these settings: unchanged.");
            WriteObject(
                MemberOwner.WithContainersOnly(Await(token => session.Engine.Networks.InspectAsync(there.Id, token))));
            return;
        }

        if (SwarmRole.IsNeededFor(request))
            Await(token => SwarmRole.DemandManagerAsync(session.Engine, $"create network '{request.Name}'", token));

        WarnOnce(IgnoredSettings.Network(request, session.Engine.IsWindows));
        if (ShouldProcess($"{session.Engine.Reference}", $"Create network {Describe(request)}"))
            WriteObject(CreateNow(session, request));
    }

    /// <summary>Creates a network. Drops the cached lists afterwards, even if the request fails.</summary>
    private Network CreateNow(EngineCache session, NetworkRequest request)
    {
        Task<Network> Run(CancellationToken token) => NetworkCreation.RunAsync(session.Engine, request, token);
        try
        {
            return UnknownDriver.IsOf(request, session.Engine.IsWindows)
                ? SlowRequest.Await(
                    this, $"Creating network {request.Name}", UnknownDriver.Wait(request), Run)
                : Await(Run);
        }
        finally
        {
            session.Forget();
        }
    }

    private NetworkRequest Request(string name, EngineCache session, IReadOnlyList<string> subnets)
    {
        ItemList<NetworkPool> pools =
            PoolPlan.Make(subnets, IPRange, Gateway, SettingPairs.Merge("-AuxAddress", AuxAddress));
        return Complete(WithPools(Settings(name, session), pools));
    }

    /// <summary>Takes over the settings of another network.</summary>
    private NetworkRequest Complete(NetworkRequest request) =>
        InputObject is null ? request : new NetworkCopy(InputObject.Network, IsWritten).Complete(request);

    private NetworkRequest WithPools(NetworkRequest request, ItemList<NetworkPool> pools) =>
        request with { Pools = pools, EnableIPv6 = WantsIPv6(pools) };

    /// <summary>Gets the IPv6 setting for the request. Enables IPv6 for an IPv6 subnet: without it, the engine accepts
    /// such a subnet but never uses it. A cell cannot disable IPv6, because an empty one reads the same.</summary>
    private bool? WantsIPv6(ItemList<NetworkPool> pools)
    {
        if (IPv6 || IsWritten(nameof(IPv6)))
            return IPv6;

        return pools.Any(pool => pool.Subnet.Contains(":")) ? true : null;
    }

    private NetworkRequest Settings(string name, EngineCache session) => new()
    {
        Name = name,
        Driver = Asked(Driver, nameof(Driver), InputObject is not null),
        Scope = Scope,
        EnableIPv4 = NoIPv4 ? false : null,
        Internal = Internal,
        Attachable = Attachable,
        Ingress = Ingress,
        ConfigOnly = ConfigOnly,
        ConfigFrom = ConfigFrom is null
        ? null
        : NetworkNameCheck.ConfigSource(session.One(ConfigFrom), session.Networks),
        IpamDriver = Asked(IpamDriver, nameof(IpamDriver), InputObject is not null),
        IpamOptions = SettingPairs.Merge("-IpamOption", IpamOption),
        Options = SettingPairs.MergeOptions("-Option", Option),
        Labels = SettingPairs.Merge("-Label", Label),
    };

    private static string Describe(NetworkRequest request)
    {
        IEnumerable<string?> parts =
        [
            $"'{request.Name}'",
            request.Driver is null ? null : $"with driver {request.Driver}",
            request.Pools.Count == 0 ? null : $"on {request.Pools}",
            request.Internal ? "without a way out" : null,
            request.ConfigFrom is null ? null : $"with the settings of '{request.ConfigFrom}'",
        ];
        return string.Join(" ", parts.OfType<string>());
    }
}
