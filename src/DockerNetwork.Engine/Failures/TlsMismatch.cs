using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Tells from what came that one side speaks TLS and the other one does not.</summary>
internal static class TlsMismatch
{
    private const int BadRequest = 400;

    /// <summary>What servers answer to plain HTTP on a TLS port: Go (net/http server.go), nginx, Apache.</summary>
    private static readonly Regex WantsTls = new(
        "HTTP request (to an|was sent to) HTTPS|speaking plain HTTP to an SSL", RegexOptions.CultureInvariant);

    /// <summary>What .NET says of an answer to its greeting that is no TLS (dotnet/runtime, net_ssl_io_frame). Its
    /// messages are in English everywhere, and nothing else tells it from a certificate that is refused.</summary>
    private const string NoFrame = "Cannot determine the frame size";

    /// <summary>Says whether a server refused plain HTTP because it wants TLS.</summary>
    internal static bool IsRefusal(int status, string words) => status == BadRequest && WantsTls.IsMatch(words);

    /// <summary>Says whether a server answered a TLS greeting with something else.</summary>
    internal static bool IsPlain(AuthenticationException? e) =>
        e?.Message.StartsWith(NoFrame, StringComparison.Ordinal) == true;
}
