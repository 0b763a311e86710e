namespace DockerNetwork.Core.Connectivity;

/// <summary>What is tried with each pair.</summary>
/// <param name="Protocol">Tcp and Udp need a port.</param>
/// <param name="Port">The port; null for Icmp.</param>
/// <param name="Count">How many attempts.</param>
/// <param name="WaitSeconds">How long each waits for an answer.</param>
internal sealed record ConnectionQuestion(ConnectionProtocol Protocol, int? Port, int Count, int WaitSeconds);
