namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates a container in full from the API's inspect (moby/moby api/types/container/container.go,
/// InspectResponse).</summary>
internal sealed class ContainerDetailMapping(Version api, bool isWindows, EngineReference engine)
{
    private readonly EndpointNaming _naming = new(api, isWindows);

    internal ContainerDetail Map(JsonObjectReader answer)
    {
        Container container = Container(answer);
        JsonObjectReader config = answer.Object("Config"u8);
        JsonObjectReader host = answer.Object("HostConfig"u8);
        JsonObjectReader state = answer.Object("State"u8);
        string hostname = config.Text("Hostname"u8) ?? "";

        return new ContainerDetail
        {
            Container = container.With(
                Endpoints(answer.Object("NetworkSettings"u8), container, hostname, config.Text("MacAddress"u8))),
            Hostname = hostname,
            Domainname = config.Text("Domainname"u8) ?? "",
            NetworkMode = host.Text("NetworkMode"u8) ?? "",
            DnsServers = host.Texts("Dns"u8),
            DnsOptions = host.Texts("DnsOptions"u8),
            ExtraHosts = host.Texts("ExtraHosts"u8),
            BridgeLinks = host.Texts("Links"u8),
            Mark = host.Text("ContainerIDFile"u8) ?? "",
            PortBindings = PortMapping.Requested(host.NamedLists("PortBindings"u8)),
            AutoRemove = host.Flag("AutoRemove"u8),
            ExitCode = state.Number("ExitCode"u8) ?? 0,
            Error = state.Text("Error"u8) ?? "",
        };
    }

    private Container Container(JsonObjectReader answer) => new()
    {
        Name = ResponseText.Name(answer.Text("Name"u8)),
        Id = answer.Text("Id"u8) ?? "",
        Image = answer.Object("Config"u8).Text("Image"u8) ?? "",
        State = ContainerMapping.State(answer.Object("State"u8).Text("Status"u8)),
        Created = answer.Time("Created"u8),
        Command = Command(answer.Text("Path"u8), answer.Texts("Args"u8)),
        Ports = PortMapping.Bound(answer.Object("NetworkSettings"u8).NamedLists("Ports"u8)),
        Labels = answer.Object("Config"u8).Map("Labels"u8),
        NetworkMode = answer.Object("HostConfig"u8).Text("NetworkMode"u8) ?? "",
        Engine = engine,
    };

    private ItemList<NetworkEndpoint> Endpoints(
        JsonObjectReader networkSettings, Container container, string hostname, string? requestedMac) =>
        new(
            EndpointMapping
                .Map(networkSettings, container)
                .Select(pair => _naming.Name(pair.Endpoint, pair.Settings, container, hostname))
                .Select(endpoint => WithMac(endpoint, requestedMac)));

    /// <summary>Adds the MAC address that the container was created with. An active endpoint does not tell if its own
    /// was requested.</summary>
    private static NetworkEndpoint WithMac(NetworkEndpoint endpoint, string? requested) =>
        !string.IsNullOrEmpty(requested) && endpoint.MacAddress == requested
            ? endpoint with { RequestedMacAddress = requested }
            : endpoint;

    /// <summary>Formats the command as the engine does in its list, so that both agree (moby/moby container/view.go,
    /// transform).</summary>
    private static string Command(string? path, ItemList<string> arguments) =>
        string.Join(
            " ", [path ?? "", .. arguments.Select(argument => argument.Contains(' ') ? $"'{argument}'" : argument)]);
}
