using System.Net;

namespace DockerNetwork.Engine.Mapping.Swarm;

/// <summary>Makes tasks, nodes and an engine's own part in a swarm of the API's answers.</summary>
internal static class SwarmMapping
{
    private const string Port = ":";

    internal static ServiceTask Map(TaskAnswer answer) => new()
    {
        Id = answer.ID ?? "",
        ServiceId = answer.ServiceID ?? "",
        Slot = answer.Slot,
        NodeId = answer.NodeID ?? "",
        State = answer.Status?.State ?? "",
        DesiredState = answer.DesiredState ?? "",
        Error = answer.Status?.Err ?? "",
        ContainerId = answer.Spec?.NetworkAttachmentSpec?.ContainerID ?? answer.Status?.ContainerStatus?.ContainerID ?? "",
        Hostname = answer.Spec?.ContainerSpec?.Hostname ?? "",
        Addresses = Addresses(answer.NetworksAttachments),
    };

    /// <summary>A manager may know only its own port's address by heart, and has the other one from the connection.</summary>
    internal static SwarmNode Map(NodeAnswer answer) => new()
    {
        Id = answer.ID ?? "",
        Name = answer.Description?.Hostname ?? "",
        Address = Usable(answer.Status?.Addr) ?? Usable(WithoutPort(answer.ManagerStatus?.Addr)) ?? "",
        State = answer.Status?.State ?? "",
    };

    internal static SwarmMembership Map(InfoAnswer answer) => new()
    {
        State = AnswerText.OrNull(answer.Swarm?.LocalNodeState) ?? "inactive",
        IsManager = answer.Swarm?.ControlAvailable ?? false,
        NodeId = answer.Swarm?.NodeID ?? "",
        NodeAddress = answer.Swarm?.NodeAddr ?? "",
        NodeName = answer.Name ?? "",
        Managers = new(AnswerText.Items(answer.Swarm?.RemoteManagers).Select(manager => AnswerText.OrNull(manager.Addr)).OfType<string>()),
    };

    private static StringMap Addresses(List<TaskNetworkAnswer>? networks) => new(AnswerText.Items(networks)
        .Where(network => network.Network?.ID is not null && network.Addresses is { Count: > 0 })
        .Select(network => new KeyValuePair<string, string>(network.Network!.ID!, AnswerText.Address(network.Addresses![0]) ?? "")));

    private static string? WithoutPort(string? address) =>
        address is not null && address.LastIndexOf(Port, StringComparison.Ordinal) is int at and > 0 ? address.Substring(0, at) : address;

    private static string? Usable(string? address) =>
        IPAddress.TryParse(address?.Trim('[', ']'), out IPAddress? parsed) && !parsed.Equals(IPAddress.Any) && !IPAddress.IsLoopback(parsed) ? parsed.ToString() : null;
}
