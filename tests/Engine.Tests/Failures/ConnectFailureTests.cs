using System.Net.Sockets;
using DockerNetwork.Engine.Failures;

namespace DockerNetwork.Engine.Tests.Failures;

public sealed class ConnectFailureTests
{
    private static readonly EngineEndpoint Socket = new()
    {
        Address = new Uri("unix:///run/x.sock"),
        Source = "DOCKER_HOST",
    };

    [Theory]
    [InlineData(SocketError.AccessDenied, "permission denied", "group")]
    [InlineData(SocketError.ConnectionRefused, "refused", "DOCKER_HOST")]
    [InlineData(SocketError.TimedOut, "nothing answered", "Start Docker")]
    public void What_is_in_the_way_and_what_to_do_are_said(SocketError error, string reason, string advice)
    {
        HttpRequestException e = new("x", new SocketException((int)error));

        DockerNetworkException failure = new TransportFailures(Socket).Translate(
            e, "list the networks", TimeSpan.FromSeconds(5), timeIsOver: false
        )!;

        Assert.Equal(FailureKind.EngineUnreachable, failure.Kind);
        Assert.Contains("unix:///run/x.sock (DOCKER_HOST)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_was_reset_is_no_failure_to_connect() => Assert.Equal(
        FailureKind.EngineFault,
        new TransportFailures(Socket)
            .Translate(
                new IOException("x", new SocketException((int)SocketError.ConnectionReset)), "x",
                TimeSpan.FromSeconds(5), timeIsOver: false
            )!
            .Kind);

    [Fact]
    public void What_nobody_foresaw_stays_what_it_is() =>
        Assert.Null(
            new TransportFailures(Socket).Translate(
                new ArgumentException("x"), "x", TimeSpan.FromSeconds(5), timeIsOver: false));
}
