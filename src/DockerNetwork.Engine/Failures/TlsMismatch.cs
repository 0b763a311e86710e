using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Detects that only one side of a connection uses TLS.</summary>
internal static class TlsMismatch
{
    private const int BadRequest = 400;

    /// <summary>The responses of servers to plain HTTP on a TLS port: Go (net/http server.go), nginx, Apache.</summary>
    private static readonly Regex WantsTls = new(
        "HTTP request (to an|was sent to) HTTPS|speaking plain HTTP to an SSL", RegexOptions.CultureInvariant);

    /// <summary>The .NET error for a response to a TLS handshake that is not TLS (dotnet/runtime, net_ssl_io_frame).
    /// .NET's messages are always in English, and only this text tells the error from a refused certificate.</summary>
    private const string NoFrame = "Cannot determine the frame size";

    /// <summary>True if a server refused plain HTTP because it requires TLS.</summary>
    internal static bool IsRefusal(int status, string words) => status == BadRequest && WantsTls.IsMatch(words);

    /// <summary>True if a server responded to a TLS handshake with something else.</summary>
    internal static bool IsPlain(AuthenticationException? e) =>
        e?.Message.StartsWith(NoFrame, StringComparison.Ordinal) == true;
}
