using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Tests.Endpoints;

public sealed class EngineAddressTests
{
    [Theory]
    [InlineData("unix:///run/x.sock", null, false, "http://docker/")]
    [InlineData("tcp://lab", null, false, "http://lab:2375/")]
    [InlineData("tcp://lab", "/certs", false, "https://lab:2376/")]
    [InlineData("tcp://lab", null, true, "https://lab:2376/")]
    [InlineData("tcp://lab:99/base", null, false, "http://lab:99/base/")]
    [InlineData("http://lab:99", "/certs", false, "http://lab:99/")]
    [InlineData("https://[::1]:99", null, false, "https://[::1]:99/")]
    public void Requests_name_the_host_and_port(string address, string? tls, bool skip, string expected) =>
        Assert.Equal(
        new Uri(expected),
        EngineAddress.HttpBase(
            new EngineEndpoint
            {
                Address = new Uri(address), TlsFolder = tls, SkipTlsVerify = skip,
            }));

    [Theory]
    [InlineData("npipe:////./pipe/docker_engine", ".", "docker_engine")]
    [InlineData("npipe://./pipe/docker_engine", ".", "docker_engine")]
    [InlineData("npipe:////server/pipe/a/b", "server", "a/b")]
    public void A_pipes_address_has_two_parts(string address, string server, string pipe) =>
        Assert.Equal((server, pipe), EngineAddress.PipeParts(new Uri(address)));

    [Theory]
    [InlineData("npipe:////./docker_engine")]
    [InlineData("npipe:////./pipe/")]
    public void An_address_without_a_pipe_is_invalid(string address) => Assert.Equal(
        FailureKind.RequestInvalid,
        Assert.Throws<DockerNetworkException>(() => EngineAddress.PipeParts(new Uri(address))).Kind);

    [Fact]
    public void A_sockets_path_may_have_spaces() =>
        Assert.Equal("/run/a b/x.sock", EngineAddress.SocketPath(new Uri("unix:///run/a b/x.sock")));
}
