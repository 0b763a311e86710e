using System.Text;

namespace DockerNetwork.Engine.Transport;

/// <summary>Pings an engine through ssh before a request is sent. Until the engine responds, the ssh login may be
/// incomplete.</summary>
internal static class SshGreeting
{
    /// <summary>The ping. It is a HEAD request, whose response has no body, whatever engine or proxy sends it and with
    /// whatever status.</summary>
    private static readonly byte[] Ping = Encoding.ASCII.GetBytes("HEAD /_ping HTTP/1.1\r\nHost: docker\r\n\r\n");

    private const string Start = "HTTP/1.";
    private const string End = "\r\n\r\n";

    /// <summary>The longest accepted response header. No engine's is longer.</summary>
    private const int Longest = 16384;

    /// <summary>Sends a ping and reads the complete response.</summary>
    /// <returns>True if the connection can be used again.</returns>
    /// <exception cref="SshFailure">No engine responded.</exception>
    internal static async Task<bool> ExchangeAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Ping, cancellationToken).ConfigureAwait(false);
        StringBuilder head = new();
        byte[] buffer = new byte[Longest];
        while (!head.ToString().EndsWith(End, StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
            if (count == 0 || head.Length > Longest || !IsAnswer(head.ToString()))
                throw NoAnswer;
        }

        return !head.ToString().Contains("\r\nConnection: close\r\n", StringComparison.OrdinalIgnoreCase)
            && !head.ToString().StartsWith("HTTP/1.0", StringComparison.Ordinal);
    }

    private static SshFailure NoAnswer => new(
        "what came first is not an engine's answer",
        "Check that nothing is written at log-in there (a shell's start-up file), and that docker there is 18.09 or "
        + "later.");

    /// <summary>True if the text is the beginning of an HTTP response, or can become one.</summary>
    private static bool IsAnswer(string text) =>
        text.Length < Start.Length
            ? Start.StartsWith(text, StringComparison.Ordinal)
            : text.StartsWith(Start, StringComparison.Ordinal);
}
