using System.Net;

namespace DockerNetwork.Core.Naming;

/// <summary>Reads the output of nslookup. BusyBox and BIND write the same output in everything that matters
/// here.</summary>
internal static class NslookupOutput
{
    /// <summary>Reads an answer.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="lines">The output of nslookup, stdout and stderr.</param>
    /// <returns>The answer; null if the output is no answer of a DNS server, because another tool wrote it or no server
    /// answered.</returns>
    internal static LiveAnswer? Read(NameQuestion question, IReadOnlyList<string> lines)
    {
        // Skips the first paragraph, which names the DNS server and has an address line too.
        string[] body = [.. lines.SkipWhile(line => line.Trim().Length > 0)];
        string[] texts =
            question.Type == RecordType.PTR
                ? [.. body.Select(Pointer).OfType<string>()]
                : [.. body.Select(Address).OfType<string>()];
        if (texts.Length > 0)
            return new LiveAnswer(question, NameAnswerKind.Answer, new(texts.Distinct()));

        if (Failure(lines) is string code)
            return new LiveAnswer(
                question, code == "NXDOMAIN" ? NameAnswerKind.NotFoundForwarded : NameAnswerKind.NotFoundServFail,
                ItemList<string>.Empty, code);

        bool answered = lines.Any(line => line.Contains("Non-authoritative answer") || line.Contains("No answer"));
        return answered ? new LiveAnswer(question, NameAnswerKind.NoData, ItemList<string>.Empty) : null;
    }

    /// <summary>Reads the response code in a line such as <c>** server can't find x: SERVFAIL</c>. If several search
    /// domains were tried, a failure counts more than NXDOMAIN.</summary>
    private static string? Failure(IReadOnlyList<string> lines)
    {
        string[] codes =
        [
            .. lines.Where(line => line.Contains("server can't find"))
                .Select(line => line.Substring(line.LastIndexOf(':') + 1).Trim())];
        return Array.Find(codes, code => code != "NXDOMAIN") ?? codes.FirstOrDefault();
    }

    /// <summary>Reads a line such as <c>Address: 10.1.0.2</c>. Older versions of BusyBox write
    /// <c>Address 1: 10.1.0.2 name</c>.</summary>
    private static string? Address(string line)
    {
        if (!line.StartsWith("Address", StringComparison.Ordinal))
            return null;

        string value = line.Substring(line.IndexOf(": ", StringComparison.Ordinal) + 1).Trim().Split(' ')[0];
        return IPAddress.TryParse(value, out IPAddress? address) ? address.ToString() : null;
    }

    private static string? Pointer(string line)
    {
        int at = line.IndexOf("name = ", StringComparison.Ordinal);
        return at < 0 ? null : line.Substring(at + "name = ".Length).Trim().TrimEnd('.');
    }
}
