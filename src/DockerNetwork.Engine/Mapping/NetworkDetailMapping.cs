using System.Globalization;
using System.Text.RegularExpressions;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes a network in detail of the API's verbose inspect. What the engine does not say is empty.</summary>
internal sealed class NetworkDetailMapping(Version api, EngineReference engine)
{
    /// <summary>The one thing that a task's description has been seen to hold (moby/moby daemon/libnetwork/agent.go, Services).</summary>
    private const string NodeKey = "Host IP";

    /// <summary>As the engine writes a service's port (there too).</summary>
    private static readonly Regex Port = new(@"^Target: (?<target>\d+), Publish: (?<published>\d+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly NetworkMapping _mapping = new(api, engine);

    internal Network Map(NetworkResponse answer) => _mapping.Map(answer) with
    {
        Peers = new(AnswerText.Items(answer.Peers).Select(Peer).OrderBy(peer => peer.Name, StringComparer.Ordinal)),
        Services = new(AnswerText.Items(answer.Services).Select(Service).OrderBy(service => service.Name, StringComparer.Ordinal)),
        AddressUse = new(AnswerText.Items(answer.Status?.IPAM?.Subnets).Select(Use).OrderBy(use => use.Subnet, StringComparer.Ordinal)),
    };

    private static NetworkPeer Peer(PeerInfo peer) => new() { Name = peer.Name ?? "", Address = AnswerText.Address(peer.IP) ?? "" };

    private static NetworkService Service(KeyValuePair<string, ServiceInfo> service) => new()
    {
        Name = service.Key,
        VirtualAddress = VirtualAddress(service.Value.VIP),
        Ports = new(AnswerText.Items(service.Value.Ports).Select(text => Port.Match(text)).Where(match => match.Success).Select(ServicePort)),
        Tasks = new(AnswerText.Items(service.Value.Tasks).Select(Task).OrderBy(task => task.Name, StringComparer.Ordinal)),
    };

    /// <summary>The engine writes an address that is not there as <c>&lt;nil&gt;</c>.</summary>
    private static string? VirtualAddress(string? text) => text is "<nil>" ? null : AnswerText.Address(text);

    private static NetworkServicePort ServicePort(Match match) => new() { TargetPort = Number(match, "target"), PublishedPort = Number(match, "published") };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static NetworkServiceTask Task(NetworkTask task)
    {
        StringMap info = AnswerText.Map(task.Info);
        return new NetworkServiceTask
        {
            Name = task.Name ?? "",
            Address = AnswerText.Address(task.EndpointIP) ?? "",
            EndpointId = task.EndpointID ?? "",
            NodeAddress = info.TryGetValue(NodeKey, out string? node) ? node : null,
            Info = new StringMap(info.Where(pair => pair.Key != NodeKey)),
        };
    }

    private static AddressUse Use(KeyValuePair<string, SubnetStatus> subnet) => new()
    {
        Subnet = subnet.Key,
        InUse = subnet.Value.IPsInUse,
        Free = subnet.Value.DynamicIPsAvailable,
    };
}
