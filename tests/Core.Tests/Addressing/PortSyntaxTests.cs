using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class PortSyntaxTests
{
    [Theory]
    [InlineData("80", "-:-:80/tcp")]
    [InlineData("80/udp", "-:-:80/udp")]
    [InlineData("80/UDP", "-:-:80/udp")]
    [InlineData("3000:3000", "-:3000:3000/tcp")]
    [InlineData(" 8080:80/sctp ", "-:8080:80/sctp")]
    [InlineData("127.0.0.1:8080:80/tcp", "127.0.0.1:8080:80/tcp")]
    [InlineData("127.0.0.1::80", "127.0.0.1:-:80/tcp")]
    [InlineData("127.0.0.1:0:80", "127.0.0.1:-:80/tcp")]
    [InlineData("0:80", "-:-:80/tcp")]
    [InlineData(":80", "-:-:80/tcp")]
    [InlineData("[::1]:8080:80", "::1:8080:80/tcp")]
    [InlineData("[fe80::1]::80/udp", "fe80::1:-:80/udp")]
    [InlineData("65535:65535", "-:65535:65535/tcp")]
    [InlineData("8000-8002:9000-9002", "-:8000:9000/tcp -:8001:9001/tcp -:8002:9002/tcp")]
    [InlineData("80-81", "-:-:80/tcp -:-:81/tcp")]
    [InlineData("10.0.0.1:80-81:80-81/udp", "10.0.0.1:80:80/udp 10.0.0.1:81:81/udp")]
    [InlineData("5-5:6-6", "-:5:6/tcp")]
    public void A_port_is_read_as_docker_reads_it(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ', PortSyntax
                    .Parse(text)
                    .Select(port =>
                        $"{port.HostAddress ?? "-"}:{port.HostPort?.ToString() ?? "-"}:{port.ContainerPort}/{port.Protocol}"
                    )));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("80:x")]
    [InlineData("80:80:80:80")]
    [InlineData("::1:80:80")]
    [InlineData("127.0.0.1:80:")]
    [InlineData("80/http")]
    [InlineData("0")]
    [InlineData("80:0")]
    [InlineData("65536")]
    [InlineData("80:65536")]
    [InlineData("99999999999999999999:80")]
    [InlineData("-1:80")]
    [InlineData("81-80:80-81")]
    [InlineData("8000-8001:80")]
    [InlineData("80 :80")]
    public void What_is_no_port_is_refused_with_the_text_in_the_message(string text)
    {
        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => PortSyntax.Parse(text));
        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains($"'{text}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:80:80")]
    [InlineData("10.1:80:80")]
    [InlineData("300.0.0.1:80:80")]
    [InlineData("[nonsense]:80:80")]
    public void An_address_has_to_be_one(string text) =>
        Assert.Equal(
            FailureKind.AddressInvalid, Assert.Throws<DockerNetworkException>(() => PortSyntax.Parse(text)).Kind);
}
