using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class ConnectObstacleTests
{
    private static readonly ResourceId Net = new("n1", "net");

    /// <summary>Engines 20.10.24 and 26.1.5 connect it; Engine 28 responds 404, and keeps the settings.</summary>
    [Theory]
    [InlineData("restarting", "1.41", false)]
    [InlineData("restarting", "1.47", false)]
    [InlineData("restarting", "1.48", true)]
    [InlineData("restarting", "1.54", true)]
    [InlineData("running", "1.54", false)]
    [InlineData("exited", "1.54", false)]
    public void One_that_waits_to_be_restarted(string state, string api, bool isRefused)
    {
        DockerNetworkException? refusal =
            ConnectObstacle.Restarting(new Container { Name = "web", State = state }, Net, Version.Parse(api));
        Assert.Equal(isRefused ? FailureKind.EngineRefused : null, refusal?.Kind);
        Assert.Equal(isRefused, refusal?.Message.Contains("it is restarting", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("container:0123456789abcdef", "net", "it shares the network of container '0123456789ab'")]
    [InlineData("host", "net", "(--network host)")]
    [InlineData("host", "host", null)]
    [InlineData("net", "net", null)]
    [InlineData("none", "net", null)]
    [InlineData("", "net", null)]
    public void One_without_a_network_of_its_own(string mode, string network, string? reason)
    {
        Container container = new() { Name = "web", NetworkMode = mode,
            Endpoints = new(mode == "host" ? [new NetworkEndpoint { Network = "host" }] : []) };
        DockerNetworkException? refusal = ConnectObstacle.Shared(container, new ResourceId(network, network));
        Assert.Equal(reason is null ? null : FailureKind.EngineRefused, refusal?.Kind);
        Assert.True(reason is null || refusal!.Message.Contains(reason, StringComparison.Ordinal), refusal?.Message);
    }
}
