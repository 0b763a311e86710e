using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The settings of a new container that do not concern its networks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContainerSettingsCommand : CommandLineCommand
{
    private protected const string ImageSet = "Image";

    /// <summary>The container's own DNS servers.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Dns { get; set; } = [];

    /// <summary>The domains in which the container looks for short names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] DnsSearch { get; set; } = [];

    /// <summary>The options of the container's resolver, such as ndots:2.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] DnsOption { get; set; } = [];

    /// <summary>Entries to add to the container's hosts file, each as name:address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] ExtraHost { get; set; } = [];

    /// <summary>Volumes and folders to mount: name:/path, /folder:/path:ro, or /path for a volume without a
    /// name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts]
    public string[] Volume { get; set; } = [];

    /// <summary>The user, as name, uid or user:group. Default: the image's user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? User { get; set; }

    /// <summary>The working directory. Default: the image's working directory.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? WorkingDirectory { get; set; }

    /// <summary>The program that receives the command as arguments. Default: the image's entrypoint.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Entrypoint { get; set; } = [];

    /// <summary>The Linux capabilities to add, such as NET_ADMIN.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] CapAdd { get; set; } = [];

    /// <summary>Kernel settings of the container, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Pairs]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? Sysctl { get; set; }

    /// <summary>Adds the settings to a request, and checks them.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid, AddressInvalid.</exception>
    private protected ContainerRequest WithSettings(ContainerRequest request, INetworkEngine engine)
    {
        ContainerRequest whole = request with
        {
            DnsServers = new(Dns),
            DnsSearch = new(DnsSearch),
            DnsOptions = new(DnsOption),
            ExtraHosts = new(ExtraHost.Select(Core.Addressing.ExtraHost.Parse)),
            Volumes = new(Volume.Select(text => VolumeSyntax.Parse(text, engine.IsLocal ? Full : null))),
            User = User,
            WorkingDirectory = WorkingDirectory,
            Entrypoint = new(Entrypoint),
            AddedCapabilities = new(CapAdd),
            Sysctls = SettingPairs.Merge("-Sysctl", Sysctl),
        };
        ContainerSettingCheck.Demand(whole, engine.IsWindows);
        return whole;
    }

    private string Full(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
}
