using System.Management.Automation;
using DockerNetwork.Binding;

namespace DockerNetwork;

/// <summary>A parameter value for a network whose settings a new network takes over. PowerShell makes it from a
/// <see cref="DockerNetwork.Network"/>, or from what Select-Object, a job, Clixml, JSON or a CSV file has of
/// one.</summary>
public sealed class NetworkTemplate
{
    private readonly Func<EngineReference?> _findEngine;

    /// <summary>Takes a network.</summary>
    /// <param name="network">A network that the module returned.</param>
    public NetworkTemplate(Network network)
    {
        Network = network;
        _findEngine = () => network.Engine;
    }

    /// <summary>Takes a row with the properties of a network.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="PSInvalidCastException">The row is not of a network.</exception>
    public NetworkTemplate(PSObject row)
    {
        InputRow input = new(row);
        if (!input.Has("Pools") && !input.Has("Subnets") && !input.Has("EnableIPv6"))
            throw new PSInvalidCastException("The object has no settings of a network.");

        Network = Read(input);
        _findEngine = input.Engine;
    }

    internal Network Network { get; }

    /// <summary>Finds the network's engine.</summary>
    /// <returns>Null if the row has none.</returns>
    internal EngineReference? Engine() => _findEngine();

    private static Network Read(InputRow row) => new()
    {
        Name = row.Text("Name"),
        Driver = row.Text("Driver"),
        Scope = row.Text("Scope"),
        EnableIPv4 = row.Flag("EnableIPv4") ?? true,
        EnableIPv6 = row.Flag("EnableIPv6") ?? false,
        Internal = row.Flag("Internal") ?? false,
        Attachable = row.Flag("Attachable") ?? false,
        Ingress = row.Flag("Ingress") ?? false,
        ConfigOnly = row.Flag("ConfigOnly") ?? false,
        ConfigFrom = row.Text("ConfigFrom") is { Length: > 0 } source ? source : null,
        IpamDriver = row.Text("IpamDriver"),
        IpamOptions = row.Map("IpamOptions"),
        Options = row.Map("Options"),
        Labels = row.Map("Labels"),
        Pools = Pools(row),
    };

    /// <summary>Reads the pools. Where they are texts, they are subnets, and Gateways has their gateways.</summary>
    private static ItemList<NetworkPool> Pools(InputRow row)
    {
        ItemList<string> gateways = row.Texts("Gateways");
        return new(row.Items(row.Has("Pools") ? "Pools" : "Subnets").Select(item => Pool(item, gateways)));
    }

    private static NetworkPool Pool(object item, ItemList<string> gateways)
    {
        if (SettingText.Bare(item) is NetworkPool pool)
            return pool;

        InputRow row = new(PSObject.AsPSObject(item));
        return SettingText.Bare(item) is string subnet
            ? PoolText.Read(subnet, gateways)
            : new NetworkPool
            {
                Subnet = row.Text("Subnet"),
                Gateway = Text(row, "Gateway"),
                IPRange = Text(row, "IPRange"),
                AuxAddresses = row.Map("AuxAddresses"),
            };
    }

    private static string? Text(InputRow row, string property) =>
        row.Text(property) is { Length: > 0 } text ? text : null;
}
