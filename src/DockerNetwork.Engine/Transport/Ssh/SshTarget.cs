namespace DockerNetwork.Engine.Transport;

/// <summary>The target of ssh and the command to run there, read from an address as in the docker CLI (docker/cli
/// cli/connhelper/ssh).</summary>
/// <param name="User">The user to log in as, or null for the one in ssh's own settings.</param>
/// <param name="Host">The host, or an alias from the user's ssh settings. Its case is kept, because ssh aliases are
/// case-sensitive.</param>
/// <param name="Port">The port, or null for the one in ssh's own settings.</param>
/// <param name="Socket">The engine's socket on the host, or null for docker's default there.</param>
internal sealed record SshTarget(string? User, string Host, int? Port, string? Socket)
{
    /// <summary>The characters that are refused. ssh passes them to a shell if the user's settings have a ProxyCommand.
    /// Since 9.6 ssh refuses them itself (openssh-portable ssh.c, valid_hostname).</summary>
    private const string Unsafe = "'`\"$\\;&<>|(){}, ";

    /// <summary>The time that ssh has until the remote end has identified the client. The docker CLI uses 30 s, but a
    /// user at a prompt does not wait that long.</summary>
    private const int ConnectSeconds = 10;

    private const string Scheme = "ssh://";

    /// <summary>The arguments of ssh. No part of an address can be taken for an option, and ssh prompts for nothing on
    /// a terminal.</summary>
    internal IReadOnlyList<string> Arguments =>
    [
        "-T", "-o", "BatchMode=yes", "-o", $"ConnectTimeout={ConnectSeconds}",
        .. User is null ? [] : (string[])["-l", User],
        .. Port is null ? [] : (string[])["-p", $"{Port}"],
        "--", Host, Command,
    ];

    /// <summary>The command on the remote host. Its path is quoted for the remote shell.</summary>
    private string Command =>
        Socket is null ? "docker system dial-stdio" : $"docker --host={Quoted("unix://" + Socket)} system dial-stdio";

    /// <summary>Parses an ssh address, or explains the error in it.</summary>
    /// <returns>The target, or null with a reason that continues "the address …" and shows no password.</returns>
    internal static SshTarget? Read(Uri address, out string why)
    {
        why = "";
        string authority = address.OriginalString.Substring(Scheme.Length).Split('/', '?', '#')[0];
        int at = authority.LastIndexOf('@');
        string? user = at < 0 ? null : Uri.UnescapeDataString(authority.Substring(0, at));
        string host = HostOf(authority.Substring(at + 1));
        string path = Uri.UnescapeDataString(address.AbsolutePath);
        if (user?.Contains(':') == true)
            why = "has a password in it, which ssh cannot be given this way";
        else if (host.Length == 0 || !IsSafe(host))
            why = "has a host name that ssh could take for an option or a shell for a command";
        else if (user is not null && (user.Length == 0 || !IsSafe(user)))
            why = "has a user name that ssh could take for an option or a shell for a command";
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || path.Any(char.IsControl))
            why = "has more in it than ssh://user@host:port/path";

        return why.Length > 0
            ? null
            : new SshTarget(
                user, host, address.Port > 0 ? address.Port : null, path.Trim('/').Length == 0 ? null : path);
    }

    private static bool IsSafe(string text) =>
        text[0] != '-' && !text.Any(character => char.IsControl(character) || Unsafe.Contains(character));

    /// <summary>Returns the host without the port, and an IPv6 address without its brackets.</summary>
    private static string HostOf(string place)
    {
        if (place.StartsWith("[", StringComparison.Ordinal))
            return place.Substring(1, Math.Max(place.IndexOf(']') - 1, 0));

        int colon = place.IndexOf(':');
        return Uri.UnescapeDataString(colon < 0 ? place : place.Substring(0, colon));
    }

    private static string Quoted(string text) =>
        text.All(character => (character < 128 && char.IsLetterOrDigit(character)) || "/:._-+".Contains(character))
            ? text
            : $"'{text.Replace("'", "'\\''")}'";
}
