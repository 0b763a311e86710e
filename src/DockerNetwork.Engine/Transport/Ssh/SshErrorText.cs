using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Transport;

/// <summary>Derives the reason for a missing engine from ssh's output and exit code: ssh did not connect, docker is
/// missing there, or docker has no engine there.</summary>
internal static class SshErrorText
{
    private const int CommandNotFound = 127;

    /// <summary>The known errors of OpenSSH, of the docker CLI's dial-stdio, and of shells. The first one in the text
    /// applies.</summary>
    private static readonly (string Words, string Reason, string Advice)[] Known =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", "ssh knows another key of that host",
            "Find out why its key changed; where that is in order, take the old one out of known_hosts (ssh-keygen -R "
                + "HOST) and log in once by hand."),
        ("Host key verification failed", "ssh does not know the key of that host",
            "Log in once by hand with ssh and accept its key, after comparing it, or put it into known_hosts."),
        ("Permission denied (", "ssh is not let in there",
            "Give ssh a key that is accepted there: load it into the agent (ssh-add) or name it in your ssh config. A "
                + "password or passphrase is never asked for here."),
        ("Could not resolve hostname", "ssh does not know that host name", "Check the name, and your ssh config."),
        (
            "Connection refused", "no ssh server answers there",
            "Check the host and the port, and that its ssh server runs."),
        ("timed out", "nothing answers there", "Check the host and the port, and that it is in reach."),
        ("No route to host", "there is no way to that host", "Check that it is in reach."),
        ("Bad configuration option", "ssh cannot read its settings", "Correct your ssh config."),
        (
            "permission denied while trying to connect to the", "the user there may not use Docker",
            "Let that user into the group that may, mostly docker, or log in as another."),
        (
            "connect: permission denied", "the user there may not use Docker",
            "Let that user into the group that may, mostly docker, or log in as another."),
        ("'dial-stdio' is not", "the docker command there is too old", "Install docker 18.09 or later there."),
        (
            "failed to open the raw stream connection",
            "ssh and docker are there, but no engine answers docker there",
            "Start Docker there, or name its socket: ssh://user@host/path/docker.sock."
        ),
        (
            "Cannot connect to the Docker daemon", "ssh and docker are there, but no engine answers docker there",
            "Start Docker there, or name its socket: ssh://user@host/path/docker.sock."
        ),
    ];

    /// <summary>The errors of ssh for a server that closes the connection before it identifies itself (openssh-portable
    /// kex.c, kex_exchange_identification; packet.c, sshpkt_vfatal). It depends on timing whether ssh fails to read or
    /// to write.</summary>
    private static readonly Regex ClosedEarly = new(
        "^.*((kex|ssh)_exchange_identification: .*(closed|reset|broken pipe)"
            + "|banner exchange: .*(closed|reset|broken pipe)|Connection reset by \\S+ port).*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    internal static SshFailure Missing => new(
        "there is no program ssh on this machine's PATH",
        "Install an OpenSSH client, or reach the engine by tcp with TLS.");

    internal static SshFailure Failure(int? exitCode, string text)
    {
        foreach ((string words, string reason, string advice) in Known)
            if (text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0)
                return new SshFailure(With(reason, LineWith(text, words)), advice);

        if (ClosedEarly.Match(text) is { Success: true } closed)
            return new SshFailure(
                With(
                    "the ssh server there closed the connection before it said who it is",
                    Lines(closed.Value).First()),
                "It may let in only few at a time (MaxStartups in its sshd_config), or not this machine; its log says "
                + "which.",
                mayPass: true);

        if (exitCode == CommandNotFound || text.IndexOf("command not found", StringComparison.OrdinalIgnoreCase) >= 0)
            return new SshFailure(
                "ssh is there, but no docker command is on the PATH of that user",
                "Install docker there (18.09 or later; its command line is enough), or put it on that PATH.");

        string code = exitCode is null
            ? ""
            : $" with exit code {exitCode.Value.ToString(CultureInfo.InvariantCulture)}";
        return new SshFailure(
            With($"ssh ended{code}", Lines(text).LastOrDefault() ?? ""),
            "Try the same by hand: ssh HOST docker system dial-stdio.");
    }

    private static string With(string reason, string line) =>
        line.Length == 0 ? reason : $"{reason} ({line.TrimEnd('.')})";

    private static string LineWith(string text, string words) =>
        Lines(text).First(line => line.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0).Trim('@', ' ');

    private static IEnumerable<string> Lines(string text) => text
        .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(line => new string([.. line.Where(character => !char.IsControl(character))]).Trim())
        .Where(line => line.Length > 0);
}
