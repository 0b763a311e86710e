using System.Collections;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>A network of a new container. It is given by a name or id, as an object that the module returned, or as a
/// hashtable with the endpoint's settings. PowerShell makes it from any of these.</summary>
public sealed class NetworkAttachment
{
    private static readonly string[] Keys =
        [
            "Name", "Alias", "IPAddress", "IPv6Address", "LinkLocalIPAddress", "Link", "DriverOption",
            "GatewayPriority", "MacAddress"];

    private readonly NetworkReference? _network;
    private readonly IDictionary? _settings;

    /// <summary>Refers to a network by name, full id or id prefix.</summary>
    /// <param name="text">The text that the user wrote.</param>
    public NetworkAttachment(string text) => _network = new NetworkReference(text);

    /// <summary>Refers to a network by its object.</summary>
    /// <param name="network">A network that the module returned.</param>
    public NetworkAttachment(Network network) => _network = new NetworkReference(network);

    /// <summary>Refers to the network of an endpoint, without the endpoint's settings.</summary>
    /// <param name="endpoint">An endpoint that the module returned.</param>
    public NetworkAttachment(NetworkEndpoint endpoint) => _network = new NetworkReference(endpoint);

    /// <summary>Takes a hashtable such as <c>@{ Name = 'backend'; Alias = 'db' }</c>. It is read when the container is
    /// created.</summary>
    /// <param name="settings">Name (a text or a network), Alias, IPAddress, IPv6Address, LinkLocalIPAddress, Link,
    /// DriverOption, GatewayPriority, MacAddress.</param>
    public NetworkAttachment(IDictionary settings) => _settings = settings;

    /// <summary>Takes a row: a network after Select-Object, a job, Clixml or JSON, or an object with the settings of
    /// the hashtable.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="PSInvalidCastException">The row describes no network.</exception>
    public NetworkAttachment(PSObject row)
    {
        Hashtable table = InputRow.Table(row);
        if (table.Keys.Cast<string>().All(key => Keys.Contains(key, StringComparer.OrdinalIgnoreCase)))
            _settings = table;
        else
            _network = new NetworkReference(row);
    }

    /// <summary>The network.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: the hashtable is not valid.</exception>
    internal NetworkReference Network() => _network ?? Table().Value("Name") switch
    {
        Network network => new NetworkReference(network),
        NetworkEndpoint endpoint => new NetworkReference(endpoint),
        _ => new NetworkReference(
            Table().Text("Name") is { Length: > 0 } name
                ? name
                : throw new DockerNetworkException(
            FailureKind.RequestInvalid,
            "A hashtable in -Network has to say which network: @{ Name = 'backend'; Alias = 'db' }.")),
    };

    /// <summary>The endpoint's settings.</summary>
    /// <param name="network">The network's name or id, as it was found on the engine.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid: the hashtable is not valid.</exception>
    internal EndpointRequest Endpoint(string network)
    {
        if (_settings is null)
            return new EndpointRequest { Network = network };

        SettingTable table = Table();
        return new EndpointRequest
        {
            Network = network,
            Aliases = table.Texts("Alias"),
            IPv4Address = table.Text("IPAddress"),
            IPv6Address = table.Text("IPv6Address"),
            LinkLocalAddresses = table.Texts("LinkLocalIPAddress"),
            Links = EndpointRequest.LinksOf(table.Texts("Link")),
            DriverOptions = table.Options("DriverOption"),
            GatewayPriority = table.Number("GatewayPriority"),
            MacAddress = table.Text("MacAddress")?.Replace('-', ':'),
        };
    }

    private SettingTable Table() => new("A hashtable in -Network", _settings!, Keys);

    /// <summary>Gets the network's name.</summary>
    /// <returns>The name as the user gave it. Empty for a hashtable without one.</returns>
    public override string ToString() => _network?.Text ?? _settings?["Name"]?.ToString() ?? "";
}
