using System.Globalization;
using System.Net;

namespace DockerNetwork.Core.Naming;

/// <summary>Writes the nslookup command that asks a question inside a container.</summary>
internal static class NslookupCommand
{
    /// <summary>The address of the embedded DNS in every container (moby/moby libnetwork/resolver.go).</summary>
    internal const string EmbeddedDns = "127.0.0.11";

    /// <summary>Asks the embedded DNS for exactly this name, without a search domain.</summary>
    /// <param name="question">The question.</param>
    /// <param name="seconds">The longest time to wait for an answer; null for the tool's own.</param>
    internal static ItemList<string> Exact(NameQuestion question, int? seconds = null) =>
        new(["nslookup", .. Limits(seconds), TypeOf(question), Rooted(question), EmbeddedDns]);

    /// <summary>Asks as a program in the container does: the servers of its resolv.conf, with the search domains
    /// there.</summary>
    /// <param name="question">The question.</param>
    /// <param name="seconds">The longest time to wait for an answer.</param>
    internal static ItemList<string> AsProgram(NameQuestion question, int seconds) =>
        new(["nslookup", .. Limits(seconds), TypeOf(question), question.Text]);

    private static string[] Limits(int? seconds) =>
        seconds is int limit ? [$"-timeout={limit.ToString(CultureInfo.InvariantCulture)}", "-retry=1"] : [];

    private static string TypeOf(NameQuestion question) => $"-type={question.Type}".ToLowerInvariant();

    /// <summary>Adds a dot at the end of a name, so that nslookup adds no search domain.</summary>
    private static string Rooted(NameQuestion question) =>
        question.Type == RecordType.PTR
            ? PointerQuestion(IPAddress.Parse(question.Text))
            : question.Text.TrimEnd('.') + ".";

    private static string PointerQuestion(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? string.Join(".", bytes.Reverse()) + ".in-addr.arpa."
            : string.Concat(bytes.Reverse().Select(part => $"{part & 15:x}.{part >> 4:x}.")) + "ip6.arpa.";
    }
}
