using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes a container in full of the API's inspect.</summary>
internal sealed class ContainerDetailMapping(Version api, bool isWindows, EngineReference engine)
{
    private readonly EndpointNaming _naming = new(api, isWindows);

    internal ContainerDetail Map(ContainerInspectResponse answer)
    {
        Container container = Container(answer);
        string hostname = answer.Config?.Hostname ?? "";

        return new ContainerDetail
        {
            Container = container.With(Endpoints(answer.NetworkSettings?.Networks, container, hostname)),
            Hostname = hostname,
            Domainname = answer.Config?.Domainname ?? "",
            NetworkMode = answer.HostConfig?.NetworkMode ?? "",
            DnsServers = AnswerText.List(answer.HostConfig?.DNS),
            DnsOptions = AnswerText.List(answer.HostConfig?.DNSOptions),
            ExtraHosts = AnswerText.List(answer.HostConfig?.ExtraHosts),
            BridgeLinks = AnswerText.List(answer.HostConfig?.Links),
            Mark = answer.HostConfig?.ContainerIDFile ?? "",
            ExitCode = answer.State?.ExitCode ?? 0,
            Error = answer.State?.Error ?? "",
        };
    }

    private Container Container(ContainerInspectResponse answer) => new()
    {
        Name = AnswerText.Name(answer.Name),
        Id = answer.ID ?? "",
        Image = answer.Config?.Image ?? "",
        State = ContainerMapping.State(answer.State?.Status),
        Created = AnswerText.Time(answer.Created),
        Command = Command(answer.Path, answer.Args),
        Ports = PortMapping.Map(answer.NetworkSettings?.Ports),
        Labels = AnswerText.Map(answer.Config?.Labels),
        Engine = engine,
    };

    private ItemList<NetworkEndpoint> Endpoints(IDictionary<string, EndpointSettings>? networks, Container container, string hostname) =>
        new(EndpointMapping.Map(networks, container).Select(endpoint => _naming.Name(endpoint, networks![endpoint.Network], container, hostname)));

    /// <summary>As the engine writes it in its list, so that both agree (moby/moby container/view.go, transform).</summary>
    private static string Command(string? path, IList<string>? arguments) =>
        string.Join(" ", [path ?? "", .. AnswerText.List(arguments).Select(argument => argument.Contains(' ') ? $"'{argument}'" : argument)]);
}
