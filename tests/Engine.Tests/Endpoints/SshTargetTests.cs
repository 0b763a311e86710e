using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Tests.Endpoints;

public sealed class SshTargetTests
{
    [Theory]
    [InlineData("ssh://lab", "-- lab docker system dial-stdio")]
    [InlineData("ssh://LabBox", "-- LabBox docker system dial-stdio")]
    [InlineData("ssh://me@lab:2222", "-l me -p 2222 -- lab docker system dial-stdio")]
    [InlineData("ssh://me@lab/", "-l me -- lab docker system dial-stdio")]
    [InlineData("ssh://me@[fe80::1]:22", "-l me -p 22 -- fe80::1 docker system dial-stdio")]
    [InlineData("ssh://lab/run/other.sock", "-- lab docker --host=unix:///run/other.sock system dial-stdio")]
    [InlineData("ssh://lab/run/a%20b'c.sock", @"-- lab docker --host='unix:///run/a b'\''c.sock' system dial-stdio")]
    public void Ssh_is_started_with_what_the_address_says(string address, string arguments) => Assert.Equal(
        "-T -o BatchMode=yes -o ConnectTimeout=10 " + arguments,
        string.Join(' ', SshTarget.Read(new Uri(address), out _)!.Arguments));

    [Fact]
    public void What_runs_there_is_one_argument() =>
        Assert.Equal("docker system dial-stdio", SshTarget.Read(new Uri("ssh://lab"), out _)!.Arguments[^1]);

    [Theory]
    [InlineData("ssh://-oProxyCommand", "option")]
    [InlineData("ssh://-l@lab", "option")]
    [InlineData("ssh://%2doX@lab", "option")]
    [InlineData("ssh://@lab", "user name")]
    [InlineData("ssh://a;b@lab", "shell")]
    [InlineData("ssh://a%0ab@lab", "shell")]
    [InlineData("ssh://a%20b@lab", "shell")]
    [InlineData("ssh://me:secret@lab", "password")]
    [InlineData("ssh://me%3asecret@lab", "password")]
    [InlineData("ssh://lab?x=1", "more in it")]
    [InlineData("ssh://lab#x", "more in it")]
    [InlineData("ssh://lab/run/a%0ab.sock", "more in it")]
    public void What_could_be_taken_for_something_else_is_refused(string address, string reason)
    {
        Assert.Null(SshTarget.Read(new Uri(address), out string why));
        Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        255, "ssh: Could not resolve hostname lab: Name or service not known\r\n",
        "ssh does not know that host name (ssh: Could not resolve hostname lab: Name or service not known)")]
    [InlineData(127, "bash: line 1: docker: command not found", "no docker command is on the PATH")]
    [InlineData(1, "docker: 'dial-stdio' is not a docker command.\nSee 'docker --help'", "is too old")]
    [InlineData(1, "something \u001b[31mnew\u001b[0m\n", "ssh ended with exit code 1 (something [31mnew[0m)")]
    [InlineData(255, "", "ssh ended with exit code 255")]
    public void What_was_said_is_the_reason(int code, string text, string reason) =>
        Assert.Contains(reason, SshErrorText.Failure(code, text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("kex_exchange_identification: Connection closed by remote host\r\nConnection closed by ::1 port 22")]
    [InlineData("kex_exchange_identification: read: Connection reset by peer\r\nConnection reset by ::1 port 22\r\n")]
    [InlineData("banner exchange: Connection to 127.0.0.1 port 22: Broken pipe\r\n")]
    [InlineData("kex_exchange_identification: write: Broken pipe\r\n")]
    [InlineData("ssh_exchange_identification: Connection closed by remote host\r\n")]
    [InlineData("Connection reset by 192.0.2.9 port 22\r\n")]
    public void A_server_that_closed_before_it_said_who_it_is_may_take_the_next_one(string text) =>
        Assert.True(SshErrorText.Failure(255, text).MayPass);

    [Theory]
    [InlineData("ssh: connect to host lab port 22: Connection refused\r\n")]
    [InlineData("Host key verification failed.\r\n")]
    [InlineData("me@lab: Permission denied (publickey).\r\n")]
    [InlineData("a: Permission denied (publickey).\r\nkex_exchange_identification: Connection closed by remote host")]
    [InlineData("Host key verification failed.\r\nkex_exchange_identification: Connection closed by remote host\r\n")]
    [InlineData("Connection closed by 192.0.2.9 port 22\r\n")]
    [InlineData("Received disconnect from 192.0.2.9 port 22:2: Too many authentication failures\r\n")]
    [InlineData("")]
    public void What_a_next_attempt_would_not_change_is_told_at_once(string text) =>
        Assert.False(SshErrorText.Failure(255, text).MayPass);
}
