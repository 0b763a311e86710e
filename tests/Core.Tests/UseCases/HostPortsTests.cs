using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class HostPortsTests
{
    private static readonly Container[] Containers =
    [
        new() { Name = "idle", Ports = new([new PublishedPort { ContainerPort = 80 }]) },
        new() { Name = "web",
            Ports = new([new PublishedPort { ContainerPort = 80, HostPort = 8080, HostAddress = "0.0.0.0" }]) },
        new() { Name = "local",
            Ports = new([new PublishedPort { ContainerPort = 80, HostPort = 8066, HostAddress = "127.0.0.1" }]) },
    ];

    [Theory]
    [InlineData(8080, "tcp", null, "web")]
    [InlineData(8080, "tcp", "127.0.0.1", "web")]
    [InlineData(8066, "tcp", "127.0.0.1", "local")]
    [InlineData(8066, "tcp", null, "local")]
    [InlineData(8066, "tcp", "127.0.0.2", null)]
    [InlineData(8080, "udp", null, null)]
    [InlineData(80, "tcp", null, null)]
    [InlineData(0, "tcp", null, null)]
    [InlineData(null, "tcp", null, null)]
    public void Whoever_has_a_port_is_found(int? port, string protocol, string? address, string? holder) =>
        Assert.Equal(holder,
            HostPorts.FindTaken(
            [new PortRequest { ContainerPort = 80, HostPort = port, Protocol = protocol, HostAddress = address }],
            Containers)?.Holder.Name);
}
