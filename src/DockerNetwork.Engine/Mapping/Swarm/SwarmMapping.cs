using System.Net;

namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>Reads tasks, nodes and an engine's own swarm membership from the engine's responses.</summary>
internal static class SwarmMapping
{
    private const string Port = ":";

    /// <summary>Reads a task (moby/moby api/types/swarm/task.go).</summary>
    internal static ServiceTask Task(JsonObjectReader task)
    {
        JsonObjectReader spec = task.Object("Spec"u8);
        JsonObjectReader status = task.Object("Status"u8);
        return new ServiceTask
        {
            Id = task.Text("ID"u8) ?? "",
            ServiceId = task.Text("ServiceID"u8) ?? "",
            Slot = task.Number("Slot"u8) ?? 0,
            NodeId = task.Text("NodeID"u8) ?? "",
            State = status.Text("State"u8) ?? "",
            DesiredState = task.Text("DesiredState"u8) ?? "",
            Error = status.Text("Err"u8) ?? "",
            ContainerId = spec.Object("NetworkAttachmentSpec"u8).Text("ContainerID"u8)
                ?? status.Object("ContainerStatus"u8).Text("ContainerID"u8) ?? "",
            Hostname = spec.Object("ContainerSpec"u8).Text("Hostname"u8) ?? "",
            Addresses = new(task.Objects("NetworksAttachments"u8).SelectMany(Address)),
        };
    }

    /// <summary>Reads a node (moby/moby api/types/swarm/node.go). A manager may report its own address as 0.0.0.0, and
    /// the usable one only with its port.</summary>
    internal static SwarmNode Node(JsonObjectReader node) => new()
    {
        Id = node.Text("ID"u8) ?? "",
        Name = node.Object("Description"u8).Text("Hostname"u8) ?? "",
        Address = Usable(node.Object("Status"u8).Text("Addr"u8))
            ?? Usable(WithoutPort(node.Object("ManagerStatus"u8).Text("Addr"u8))) ?? "",
        State = node.Object("Status"u8).Text("State"u8) ?? "",
    };

    /// <summary>Reads an engine's swarm membership from <c>GET /info</c>.</summary>
    internal static SwarmMembership Membership(JsonObjectReader info)
    {
        JsonObjectReader swarm = info.Object("Swarm"u8);
        return new SwarmMembership
        {
            State = ResponseText.OrNull(swarm.Text("LocalNodeState"u8)) ?? "inactive",
            IsManager = swarm.Flag("ControlAvailable"u8),
            NodeId = swarm.Text("NodeID"u8) ?? "",
            NodeAddress = swarm.Text("NodeAddr"u8) ?? "",
            NodeName = info.Text("Name"u8) ?? "",
            Managers = new(swarm.Objects("RemoteManagers"u8)
                .Select(manager => ResponseText.OrNull(manager.Text("Addr"u8))).OfType<string>()),
        };
    }

    /// <summary>Yields the first address of a task on a network, by the network's id.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Address(JsonObjectReader attachment)
    {
        if (attachment.Object("Network"u8).Text("ID"u8) is string id
            && attachment.Texts("Addresses"u8) is [string address, ..])
            yield return new KeyValuePair<string, string>(id, ResponseText.Address(address) ?? "");
    }

    private static string? WithoutPort(string? address) =>
        address is not null && address.LastIndexOf(Port, StringComparison.Ordinal) is int at and > 0
            ? address.Substring(0, at)
            : address;

    private static string? Usable(string? address) =>
        IPAddress.TryParse(address?.Trim('[', ']'), out IPAddress? parsed) && !parsed.Equals(IPAddress.Any)
            && !IPAddress.IsLoopback(parsed) ? parsed.ToString() : null;
}
