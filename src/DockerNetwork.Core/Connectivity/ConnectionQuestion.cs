namespace DockerNetwork.Core.Connectivity;

/// <summary>The settings of the test for each pair.</summary>
/// <param name="Protocol">The protocol. Tcp and Udp need a port.</param>
/// <param name="Port">The port; null for Icmp.</param>
/// <param name="Count">The number of attempts.</param>
/// <param name="WaitSeconds">The time that each attempt waits for an answer, in seconds.</param>
internal sealed record ConnectionQuestion(ConnectionProtocol Protocol, int? Port, int Count, int WaitSeconds);
