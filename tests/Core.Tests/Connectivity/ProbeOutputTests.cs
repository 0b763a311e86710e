using DockerNetwork.Core.Connectivity;
using Xunit;

namespace DockerNetwork.Core.Tests.Connectivity;

/// <summary>The recorded output of the tools in images, and its parsed results.</summary>
public sealed class ProbeOutputTests
{
    [Theory]
    // busybox
    [InlineData(
        0,
        "PING 10.0.0.2 (10.0.0.2): 56 data bytes|64 bytes from 10.0.0.2: seq=0 ttl=64 time=0.115 ms||--- 10.0.0.2 ping "
            + "statistics ---|1 packets transmitted, 1 packets received, 0% packet loss|round-trip min/avg/max = "
            + "0.115/0.115/0.115 ms",
        "usable through 0.115")]
    // iputils
    [InlineData(
        0,
        "PING 10.0.0.2 (10.0.0.2) 56(84) bytes of data.|64 bytes from 10.0.0.2: icmp_seq=1 ttl=64 time=1.5 ms|64 bytes "
            + "from 10.0.0.2: icmp_seq=2 ttl=64 time=0.5 ms",
        "usable through 1")]
    [InlineData(
        0,
        "64 bytes from 10.0.0.2: seq=0 ttl=64 time=9 ms|64 bytes from 10.0.0.2: seq=1 ttl=64 time=1 ms|64 bytes from "
            + "10.0.0.2: seq=2 ttl=64 time=2 ms",
        "usable through 2")]
    [InlineData(
        1,
        "PING 10.0.0.9 (10.0.0.9): 56 data bytes||--- 10.0.0.9 ping statistics ---|1 packets transmitted, 0 packets "
            + "received, 100% packet loss",
        "usable")]
    [InlineData(1, "ping: sendto: Network is unreachable", "usable")]
    [InlineData(1, "ping: permission denied (are you root?)", "")]
    [InlineData(2, "ping: socktype: SOCK_RAW|ping: socket: Operation not permitted", "")]
    [InlineData(1, "ping: unrecognized option: W|Usage: ping [OPTIONS] HOST", "")]
    [InlineData(126, "OCI runtime exec failed: exec failed: executable file not found in $PATH", "")]
    [InlineData(127, "", "")]
    public void Ping(long exitCode, string said, string read) =>
        Assert.Equal(read, Read(ConnectionProtocol.Icmp, exitCode, said));

    [Theory]
    [InlineData("=0 1700000000.100000 1700000000.101500|10.0.0.2 (10.0.0.2:80) open", "usable through 1.5")]
    [InlineData(
        "=0 1700000000,100000 1700000000,102000|Connection to 10.0.0.2 80 port [tcp/http] succeeded!",
        "usable through 2")]
    [InlineData("=0  |", "usable through")]
    [InlineData("=1 1.0 1.5|nc: 10.0.0.2 (10.0.0.2:81): Connection refused", "usable refused")]
    [InlineData("=1 1.0 3.0|nc: connect to 10.0.0.9 port 80 (tcp) timed out: Operation now in progress", "usable")]
    [InlineData(
        "=1 1.0 1.1|nc: 10.0.0.2 (10.0.0.2:80): Connection refused|=0 2.0 2.004|10.0.0.2 (10.0.0.2:80) open",
        "usable through 4")]
    [InlineData("=0 1.0 1.010|open|=0 2.0 2.030|open", "usable through 20")]
    [InlineData("=127 1.0 1.1|sh: nc: not found", "")]
    [InlineData("=1 1.0 1.1|nc: invalid option -- 'z'", "")]
    [InlineData("=127 1.0 1.1|sh: nc: not found|=127 1.0 1.1|sh: nc: not found", "")]
    [InlineData("", "")]
    public void Nc(string said, string read) => Assert.Equal(read, Read(ConnectionProtocol.Tcp, 0, said));

    [Theory]
    [InlineData(
        "=1 1.0 1.002|Server:\t\t127.0.0.11|Address:\t127.0.0.11:53||** server can't find 01ccf52f6b29.: NXDOMAIN",
        "usable through 2")]
    [InlineData("=0 1.0 1.002|Server:\t\t127.0.0.11|Address:\t127.0.0.11:53", "usable through 2")]
    [InlineData(
        "=1 1.0 1.5|nslookup: read: Connection refused|;; connection timed out; no servers could be reached",
        "usable refused")]
    [InlineData("=1 1.0 2.0|;; connection timed out; no servers could be reached", "usable")]
    [InlineData("=127 1.0 1.1|sh: nslookup: not found", "")]
    public void Nslookup(string said, string read) => Assert.Equal(read, Read(ConnectionProtocol.Udp, 0, said));

    private static string Read(ConnectionProtocol protocol, long exitCode, string said)
    {
        ProbeResult result = ProbeOutput.Read(protocol, exitCode, said.Length == 0 ? [] : said.Split('|'));
        string?[] words =
        [
            result.IsUsable ? "usable" : null, result.Succeeded ? "through" : null, result.IsRefused ? "refused" : null,
            result.LatencyMs is double latency ? FormattableString.Invariant($"{latency:0.###}") : null,
        ];
        return string.Join(' ', words.OfType<string>());
    }
}
