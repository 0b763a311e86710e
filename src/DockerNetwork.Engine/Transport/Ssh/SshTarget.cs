namespace DockerNetwork.Engine.Transport;

/// <summary>Whom ssh is to reach and what it is to run there, read from an address as the docker CLI reads it
/// (docker/cli cli/connhelper/ssh).</summary>
/// <param name="User">Who logs in there, or null for whom ssh's own settings say.</param>
/// <param name="Host">The host, or an alias of the person's ssh settings; as written, since ssh tells capitals from
/// small letters there.</param>
/// <param name="Port">The port, or null for the one of ssh's own settings.</param>
/// <param name="Socket">The engine's socket there, or null for the one that docker takes there.</param>
internal sealed record SshTarget(string? User, string Host, int? Port, string? Socket)
{
    /// <summary>ssh hands these to a shell where the person's settings have a ProxyCommand, and refuses them itself
    /// since 9.6 (openssh-portable ssh.c, valid_hostname).</summary>
    private const string Unsafe = "'`\"$\\;&<>|(){}, ";

    /// <summary>How long ssh may take until the far end knows who calls. The docker CLI gives it 30 s; a person at a
    /// prompt does not wait that long.</summary>
    private const int ConnectSeconds = 10;

    private const string Scheme = "ssh://";

    /// <summary>What ssh is started with. No argument of an address can be taken for an option, and nothing is asked on
    /// a terminal.</summary>
    internal IReadOnlyList<string> Arguments =>
    [
        "-T", "-o", "BatchMode=yes", "-o", $"ConnectTimeout={ConnectSeconds}",
        .. User is null ? [] : (string[])["-l", User],
        .. Port is null ? [] : (string[])["-p", $"{Port}"],
        "--", Host, Command,
    ];

    /// <summary>The far end's shell reads this, so a path is quoted for it.</summary>
    private string Command =>
        Socket is null ? "docker system dial-stdio" : $"docker --host={Quoted("unix://" + Socket)} system dial-stdio";

    /// <summary>Reads an address of the scheme ssh, or says what is wrong with it.</summary>
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

    /// <summary>Without the port, and an IPv6 address without its brackets.</summary>
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
