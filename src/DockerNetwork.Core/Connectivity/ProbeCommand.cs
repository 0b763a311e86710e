using System.Globalization;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Writes the command that tries an address from inside a container: with ping, nc or nslookup, in any of the
/// forms that images have.</summary>
internal static class ProbeCommand
{
    /// <summary>Each attempt is a line <c>=EXIT BEFORE AFTER</c>, then what the tool said. The times are seconds, or
    /// empty where the shell has no EPOCHREALTIME.</summary>
    private const string Loop =
        """
        n=$4; while [ "$n" -gt 0 ]; do n=$((n-1))
        a=$EPOCHREALTIME; out=$(try "$1" "$2" "$3" 2>&1 </dev/null); r=$?
        echo "=$r $a $EPOCHREALTIME"; echo "$out"
        done
        """;

    /// <summary>Most kinds of nc have -z (connect and end); the smallest one of busybox has only -e (run a program once
    /// connected). -vv, since some say nothing of a refusal without it.</summary>
    private const string Tcp =
        """
        case "$(nc -h 2>&1 </dev/null)" in
        *-z*) try() { nc -vv -z -w "$3" "$1" "$2"; } ;;
        *) try() { nc -w "$3" "$1" "$2" -e true; } ;;
        esac

        """;

    /// <summary>A DNS question, whoever listens there: of the tools that images have, nslookup alone tells a refusal,
    /// an answer and silence apart.</summary>
    private const string Udp =
        """
        try() { nslookup -type=a -retry=1 -timeout="$3" -port="$2" "$HOSTNAME". "$1"; }

        """;

    internal static ExecRequest Of(ConnectionQuestion question, string address)
    {
        string wait = Number(question.WaitSeconds);
        string count = Number(question.Count);
        string[] command = question.Protocol == ConnectionProtocol.Icmp
            ? ["ping", "-c", count, "-W", wait, address]
            :
            [
                "sh", "-c", (question.Protocol == ConnectionProtocol.Tcp ? Tcp : Udp) + Loop, "sh", address,
                Number(question.Port!.Value), wait, count];
        return new ExecRequest { Command = new(command), Environment = new([new("LC_ALL", "C")]) };
    }

    /// <summary>The capability that the command needs in a container of its own, or none.</summary>
    internal static IReadOnlyList<string> Capabilities(ConnectionQuestion question) =>
        question.Protocol == ConnectionProtocol.Icmp ? ["NET_RAW"] : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
