using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Connects containers, running or stopped, to networks.</summary>
[Cmdlet(VerbsCommunications.Connect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(NetworkEndpoint))]
public sealed class ConnectDockerNetworkCommand : MembershipCommand
{
    /// <summary>Names that the containers answer to on these networks, beside their own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Alias { get; set; } = [];

    /// <summary>The IPv4 address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IPAddress { get; set; }

    /// <summary>The IPv6 address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IPv6Address { get; set; }

    /// <summary>Link-local addresses.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] LinkLocalIPAddress { get; set; } = [];

    /// <summary>Legacy links, each 'container:alias' or 'container'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Link { get; set; } = [];

    /// <summary>The endpoint's driver options, as a hashtable or as 'key=value', which Tab completes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EndpointOptionCompleter))]
    public SettingPairs[]? DriverOption { get; set; }

    /// <summary>The network of the highest priority gives a container its default gateway, and is asked first for names (API 1.48).</summary>
    [Parameter]
    public int? GatewayPriority { get; set; }

    /// <summary>The MAC address (API 1.54).</summary>
    [Parameter]
    [ValidatePattern("^([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}$")]
    public string? MacAddress { get; set; }

    private EndpointRequest Request => new()
    {
        Aliases = new(Alias),
        IPv4Address = IPAddress,
        IPv6Address = IPv6Address,
        LinkLocalAddresses = new(LinkLocalIPAddress),
        Links = new(Link.Select(link => link.Contains(":") ? link : $"{link}:{link}")),
        DriverOptions = SettingPairs.Merge("-DriverOption", DriverOption),
        GatewayPriority = GatewayPriority,
        MacAddress = MacAddress?.Replace('-', ':'),
    };

    private protected override void ProcessPair(EngineSession session, Handle network, Handle container)
    {
        EndpointRequest request = Request;
        DriverCheck.Endpoint(request, network, session.Engine.IsWindows);
        AddressCheck.Form(request);
        if (IPAddress is not null || IPv6Address is not null)
            CheckAddress(session, network, request);

        bool isWanted = Foresight.Ask(
            session.Engine,
            now => ForeseenChange.Connect(now, network, container, request),
            () => ShouldProcess($"{container} on {session.Engine.Reference}", $"Connect to network '{network}'{Describe(request)}"));
        if (isWanted)
            WriteObject(Await(token => NetworkConnection.ConnectAsync(session.Engine, network, container, request, token)));
    }

    private static void CheckAddress(EngineSession session, Handle network, EndpointRequest request)
    {
        if (session.Networks.FirstOrDefault(item => item.Id == network.Id) is Network found)
            AddressCheck.Endpoint(request, found);
    }

    private static string Describe(EndpointRequest request)
    {
        IEnumerable<string?> parts =
        [
            request.Aliases.Count == 0 ? null : $"as {request.Aliases}",
            request.IPv4Address is null && request.IPv6Address is null ? null : $"at {request.IPv4Address ?? request.IPv6Address}",
        ];
        return string.Concat(parts.OfType<string>().Select(part => " " + part));
    }
}
