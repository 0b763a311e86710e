using System.Collections;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Creates networks.</summary>
[Cmdlet(VerbsCommon.New, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(Network))]
public sealed class NewDockerNetworkCommand : EngineCommand
{
    /// <summary>The names of the networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The driver. Default: the engine's default driver (bridge, or nat on Windows).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DriverCompleter))]
    public string? Driver { get; set; }

    /// <summary>The subnets in CIDR form, IPv4 and IPv6. Default: the engine chooses one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Prefix")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SubnetCompleter))]
    public string[] Subnet { get; set; } = [];

    /// <summary>The gateway addresses, each for the subnet that contains it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Gateway { get; set; } = [];

    /// <summary>The ranges to allocate addresses from, each for the subnet that contains it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] IPRange { get; set; } = [];

    /// <summary>Addresses to reserve for other uses, by name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public Hashtable? AuxAddress { get; set; }

    /// <summary>The IPAM driver, which allocates addresses.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? IpamDriver { get; set; }

    /// <summary>The options of the IPAM driver, as a hashtable or as 'key=value'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? IpamOption { get; set; }

    /// <summary>The options of the network driver, as a hashtable or as 'key=value'. Tab completes them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DriverOptionCompleter))]
    public SettingPairs[]? Option { get; set; }

    /// <summary>The labels, as a hashtable or as 'key=value'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkLabelCompleter))]
    public SettingPairs[]? Label { get; set; }

    /// <summary>Creates an internal network, without access to the outside.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    /// <summary>Lets standalone containers join this network of a swarm.</summary>
    [Parameter]
    public SwitchParameter Attachable { get; set; }

    /// <summary>Creates the swarm's routing mesh.</summary>
    [Parameter]
    public SwitchParameter Ingress { get; set; }

    /// <summary>Creates a network that only holds settings for other networks.</summary>
    [Parameter]
    public SwitchParameter ConfigOnly { get; set; }

    /// <summary>The network that holds the settings.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference? ConfigFrom { get; set; }

    /// <summary>The scope: local, swarm or global. Default: the driver's scope.</summary>
    [Parameter]
    [ValidateSet("local", "swarm", "global")]
    public string? Scope { get; set; }

    /// <summary>Enables IPv6. An IPv6 subnet also does this. -IPv6:$false disables IPv6 even if the engine's default
    /// enables it.</summary>
    [Parameter]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Disables IPv4 (API 1.48).</summary>
    [Parameter]
    public SwitchParameter NoIPv4 { get; set; }

    /// <summary>Returns an existing network of this name, if it has the requested settings.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    private protected override void ProcessItem() =>
        ForEach(Name, name => OnEngines(null, name, session => Create(session, Request(name, session))));

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

        if (ShouldProcess($"{session.Engine.Reference}", $"Create network {Describe(request)}"))
            WriteObject(Create(session, token => NetworkCreation.RunAsync(session.Engine, request, token)));
    }

    /// <summary>Creates a network. Drops the cached lists afterwards, even if the request fails.</summary>
    private Network Create(EngineCache session, Func<CancellationToken, Task<Network>> create)
    {
        try
        {
            return Await(create);
        }
        finally
        {
            session.Forget();
        }
    }

    private NetworkRequest Request(string name, EngineCache session)
    {
        ItemList<NetworkPool> pools =
            PoolPlan.Make(Subnet, IPRange, Gateway, Hashtables.ToMap("-AuxAddress", AuxAddress));
        return Settings(name, session) with { Pools = pools, EnableIPv6 = WantsIPv6(pools) };
    }

    /// <summary>Gets the IPv6 setting for the request. Enables IPv6 for an IPv6 subnet: without it, the engine accepts
    /// such a subnet but never uses it.</summary>
    private bool? WantsIPv6(ItemList<NetworkPool> pools)
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(IPv6)))
            return IPv6;

        return pools.Any(pool => pool.Subnet.Contains(":")) ? true : null;
    }

    private NetworkRequest Settings(string name, EngineCache session) => new()
    {
        Name = name,
        Driver = Driver,
        Scope = Scope,
        EnableIPv4 = NoIPv4 ? false : null,
        Internal = Internal,
        Attachable = Attachable,
        Ingress = Ingress,
        ConfigOnly = ConfigOnly,
        ConfigFrom = ConfigFrom is null
        ? null
        : NetworkNameCheck.ConfigSource(session.One(ConfigFrom), session.Networks),
        IpamDriver = IpamDriver,
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
