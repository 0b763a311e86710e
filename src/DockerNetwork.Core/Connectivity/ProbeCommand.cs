using System.Globalization;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Writes the command that tries an address from inside a container. Uses ping, nc or nslookup, in any of the
/// forms that images have.</summary>
internal static class ProbeCommand
{
    /// <summary>Runs the attempts. Each attempt writes a line <c>=EXIT BEFORE AFTER</c>, then the output of the tool.
    /// The times are in seconds, or empty if the shell has no EPOCHREALTIME.</summary>
    private const string Loop =
        """
        n=$4; while [ "$n" -gt 0 ]; do n=$((n-1))
        a=$EPOCHREALTIME; out=$(try "$1" "$2" "$3" 2>&1 </dev/null); r=$?
        echo "=$r $a $EPOCHREALTIME"; echo "$out"
        done
        """;

    /// <summary>Tries TCP with nc. Most kinds of nc have -z (connect and end); the smallest one of BusyBox has only -e
    /// (run a program once connected). Uses -vv, because some kinds do not report a refusal without it.</summary>
    private const string Tcp =
        """
        case "$(nc -h 2>&1 </dev/null)" in
        *-z*) try() { nc -vv -z -w "$3" "$1" "$2"; } ;;
        *) try() { nc -w "$3" "$1" "$2" -e true; } ;;
        esac

        """;

    /// <summary>Sends a DNS question, no matter which service listens there. Only nslookup, among the tools that images
    /// have, can distinguish a refusal, an answer and silence.</summary>
    private const string Udp =
        """
        try() { nslookup -type=a -retry=1 -timeout="$3" -port="$2" "$HOSTNAME". "$1"; }

        """;

    internal static ExecRequest Of(ConnectionQuestion question, string address, int? port)
    {
        string wait = Number(question.WaitSeconds);
        string count = Number(question.Count);
        string[] command = question.Protocol == ConnectionProtocol.Icmp
            ? ["ping", "-c", count, "-W", wait, address]
            :
            [
                "sh", "-c", (question.Protocol == ConnectionProtocol.Tcp ? Tcp : Udp) + Loop, "sh", address,
                Number(port!.Value), wait, count];
        return new ExecRequest { Command = new(command), Environment = new([new("LC_ALL", "C")]) };
    }

    /// <summary>Returns the capability that the command needs in a container of its own; empty if it needs
    /// none.</summary>
    internal static IReadOnlyList<string> Capabilities(ConnectionQuestion question) =>
        question.Protocol == ConnectionProtocol.Icmp ? ["NET_RAW"] : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
