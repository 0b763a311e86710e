using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class NetworkInUseTests
{
    [Theory]
    [InlineData(
        1,
        "is in use by c1. Disconnect it (Disconnect-DockerNetwork 'lab' 'c1'), or use -Force to disconnect it and "
            + "remove the network.")]
    [InlineData(
        2,
        "is in use by c1, c2. Disconnect them (Disconnect-DockerNetwork 'lab' 'c1', 'c2'), or use -Force to disconnect "
            + "them and remove the network.")]
    [InlineData(
        9,
        "Disconnect them (Disconnect-DockerNetwork 'lab' NAME), or use -Force to disconnect them and remove the "
            + "network.")]
    public void It_says_who_and_what_to_type(int members, string words) => Assert.EndsWith(
        words,
        NetworkRemoval
            .InUse(
                new ResourceId("id", "lab"),
                Enumerable.Range(1, members).Select(number => new ResourceId($"id{number}", $"c{number}")))
            .Message,
        StringComparison.Ordinal);
}
