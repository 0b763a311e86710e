using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates a network in detail from the API's verbose inspect. Values that the engine does not report are
/// empty.</summary>
internal sealed class NetworkDetailMapping(NetworkMapping mapping)
{
    /// <summary>The only key that was seen in a task's description (moby/moby daemon/libnetwork/agent.go,
    /// Services).</summary>
    private const string NodeKey = "Host IP";

    /// <summary>The engine's format of a service's port (same source).</summary>
    private static readonly Regex Port = new(
        @"^Target: (?<target>\d{1,9}), Publish: (?<published>\d{1,9})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    internal Network Map(JsonObjectReader answer) => mapping.Map(answer) with
    {
        Peers = new(answer.Objects("Peers"u8).Select(Peer).OrderBy(peer => peer.Name, StringComparer.Ordinal)),
        Services = new(answer.Named("Services"u8)
            .Select(Service)
            .OrderBy(service => service.Name, StringComparer.Ordinal)),
        AddressUse = new(
            answer
                .Object("Status"u8)
                .Object("IPAM"u8)
                .Named("Subnets"u8)
                .Select(Use)
                .OrderBy(use => use.Subnet, StringComparer.Ordinal)),
    };

    private static NetworkPeer Peer(JsonObjectReader peer) =>
        new() { Name = peer.Text("Name"u8) ?? "", Address = ResponseText.Address(peer.Text("IP"u8)) ?? "" };

    private static NetworkService Service(KeyValuePair<string, JsonObjectReader> service) => new()
    {
        Name = service.Key,
        VirtualAddress = VirtualAddress(service.Value.Text("VIP"u8)),
        Ports = new(
            service
                .Value.Texts("Ports"u8)
                .Select(text => Port.Match(text))
                .Where(match => match.Success)
                .Select(ServicePort)),
        Tasks = new(service.Value.Objects("Tasks"u8).Select(Task).OrderBy(task => task.Name, StringComparer.Ordinal)),
    };

    /// <summary>Reads a virtual address. The engine writes a missing address as <c>&lt;nil&gt;</c>.</summary>
    private static string? VirtualAddress(string? text) => text is "<nil>" ? null : ResponseText.Address(text);

    private static NetworkServicePort ServicePort(Match match) =>
        new() { TargetPort = Number(match, "target"), PublishedPort = Number(match, "published") };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static NetworkServiceTask Task(JsonObjectReader task)
    {
        StringMap info = task.Map("Info"u8);
        return new NetworkServiceTask
        {
            Name = task.Text("Name"u8) ?? "",
            Address = ResponseText.Address(task.Text("EndpointIP"u8)) ?? "",
            EndpointId = task.Text("EndpointID"u8) ?? "",
            NodeAddress = info.TryGetValue(NodeKey, out string? node) ? node : null,
            Info = new StringMap(info.Where(pair => pair.Key != NodeKey)),
        };
    }

    private static AddressUse Use(KeyValuePair<string, JsonObjectReader> subnet) => new()
    {
        Subnet = subnet.Key,
        InUse = subnet.Value.Count("IPsInUse"u8),
        Free = subnet.Value.Count("DynamicIPsAvailable"u8),
    };
}
