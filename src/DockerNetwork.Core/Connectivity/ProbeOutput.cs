using System.Globalization;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Reads the output of the command of <see cref="ProbeCommand"/>.</summary>
internal static class ProbeOutput
{
    private const long CannotRun = 126;

    /// <summary>The messages of a tool that is missing, old, or not permitted to work.</summary>
    private static readonly string[] Unfit =
        [
            "not found", "usage:", "invalid option", "unrecognized option", "illegal option", "permission denied",
            "not permitted", "executable file"];

    internal static ProbeResult Read(ConnectionProtocol protocol, long exitCode, IReadOnlyList<string> lines)
    {
        if (exitCode >= CannotRun || (protocol == ConnectionProtocol.Icmp && lines.Any(IsUnfit)))
            return new ProbeResult(false, false, null, false);

        return protocol == ConnectionProtocol.Icmp ? Pings(lines) : Attempts(protocol, lines);
    }

    private static bool IsUnfit(string line) => Unfit.Any(word => Has(line, word));

    /// <summary>Reads the output of ping. BusyBox and iputils both write <c>time=0.115 ms</c>.</summary>
    private static ProbeResult Pings(IReadOnlyList<string> lines)
    {
        const string mark = "time=";
        double[] times = [.. lines.Where(line => line.Contains(mark))
            .Select(line =>
                Number(line.Substring(line.IndexOf(mark, StringComparison.Ordinal) + mark.Length).Split(' ')[0]))
            .OfType<double>()];
        return new ProbeResult(true, times.Length > 0, Median(times), false);
    }

    private static ProbeResult Attempts(ConnectionProtocol protocol, IReadOnlyList<string> lines)
    {
        List<double> times = [];
        (bool isUsable, bool succeeded, bool isRefused) = (false, false, false);
        for (int at = 0, next; at < lines.Count; at = next)
        {
            next = at + 1;
            while (next < lines.Count && !lines[next].StartsWith("=", StringComparison.Ordinal))
                next++;

            string[] head = lines[at].Split(' ');
            string[] said = [.. lines.Skip(at + 1).Take(next - at - 1)];
            bool isThrough = IsThrough(protocol, head[0], said);
            isUsable |= isThrough || !said.Any(IsUnfit);
            isRefused |= said.Any(line => Has(line, "refused"));
            succeeded |= isThrough;
            if (isThrough && Took(head) is double time)
                times.Add(time);
        }

        return new ProbeResult(isUsable, succeeded, Median(times), isRefused && !succeeded);
    }

    /// <summary>True if an attempt got through. nslookup names the server only after the server has answered, whatever
    /// the answer is.</summary>
    private static bool IsThrough(ConnectionProtocol protocol, string exit, string[] said) =>
        protocol == ConnectionProtocol.Tcp
        ? exit == "=0"
        : said.Any(line => line.StartsWith("Server:", StringComparison.Ordinal));

    private static double? Took(string[] head) =>
        head.Length == 3 && Number(head[1]) is double before && Number(head[2]) is double after
            ? Math.Round((after - before) * 1000, 3)
            : null;

    /// <summary>Parses a number. bash writes the decimal separator of its locale.</summary>
    private static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    private static bool Has(string line, string word) => line.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static double? Median(IReadOnlyCollection<double> times)
    {
        double[] sorted = [.. times.OrderBy(time => time)];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
