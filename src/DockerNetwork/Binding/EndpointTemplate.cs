using System.Management.Automation;
using DockerNetwork.Binding;

namespace DockerNetwork;

/// <summary>A parameter value for an endpoint whose settings a new endpoint takes over. PowerShell makes it from a
/// <see cref="NetworkEndpoint"/>, or from what Select-Object, a job, Clixml, JSON or a CSV file has of one.</summary>
public sealed class EndpointTemplate
{
    /// <summary>Takes an endpoint.</summary>
    /// <param name="endpoint">An endpoint that the module returned.</param>
    public EndpointTemplate(NetworkEndpoint endpoint) => Endpoint = endpoint;

    /// <summary>Takes a row with the properties of an endpoint.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="PSInvalidCastException">The row is not of an endpoint.</exception>
    public EndpointTemplate(PSObject row)
    {
        InputRow input = new(row);
        if (!input.Has("Aliases") || !input.Has("Network"))
            throw new PSInvalidCastException("The object has no settings of an endpoint.");

        Endpoint = Read(input);
    }

    internal NetworkEndpoint Endpoint { get; }

    private static NetworkEndpoint Read(InputRow row) => new()
    {
        Network = row.Text("Network"),
        NetworkId = row.Text("NetworkId"),
        Aliases = row.Texts("Aliases"),
        Links = row.Texts("Links"),
        RequestedIPv4Address = Text(row, "RequestedIPv4Address"),
        RequestedIPv6Address = Text(row, "RequestedIPv6Address"),
        RequestedMacAddress = Text(row, "RequestedMacAddress"),
        LinkLocalAddresses = row.Texts("LinkLocalAddresses"),
        DriverOptions = row.Map("DriverOptions"),
        GatewayPriority = row.Number("GatewayPriority"),
    };

    private static string? Text(InputRow row, string property) =>
        row.Text(property) is { Length: > 0 } text ? text : null;
}
