using System.Net.Sockets;
using System.Security.Authentication;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>Separates failures to connect from later failures, and recommends actions for them.</summary>
internal static class ConnectFailure
{
    internal static bool IsOne(Exception e) => e is TimeoutException || Causes(e).Any(IsConnecting);

    internal static string Reason(Exception e) => Socket(e) switch
    {
        _ when Find<SshFailure>(e) is { } ssh => Trim(ssh),
        SocketError.AccessDenied => "permission denied",
        SocketError.ConnectionRefused => "the connection was refused",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host name is not known",
        SocketError.TimedOut => "nothing answered the connection attempt",
        SocketError.AddressNotAvailable => "there is no such socket",
        _ when TlsMismatch.IsPlain(Find<AuthenticationException>(e)) => "what listens there does not speak TLS",
        _ when Find<AuthenticationException>(e) is { } tls => $"no TLS connection could be made ({Trim(tls)})",
        _ when Find<UnauthorizedAccessException>(e) is not null => "permission denied",
        _ => Trim(Causes(e).Last()),
    };

    internal static string Advice(Exception e, EngineEndpoint endpoint)
    {
        if (Find<SshFailure>(e) is { } ssh)
            return ssh.Advice;

        bool local = EngineAddress.IsLocal(endpoint.Address);
        if (local && (Socket(e) == SocketError.AccessDenied || Find<UnauthorizedAccessException>(e) is not null))
            return "Let your user into the group that may use it (on Linux mostly docker, then log in again; on "
                + "Windows docker-users), or run as an administrator.";

        if (TlsMismatch.IsPlain(Find<AuthenticationException>(e)))
            return TlsAdvice.End(endpoint);

        if (Find<AuthenticationException>(e) is not null)
            return "Check the engine's certificate and host name, and ca.pem, cert.pem and key.pem of this connection.";

        return endpoint.Address.Scheme == "npipe"
            ? "Start Docker Desktop, or the service of Docker Engine. Docker Desktop may serve its Linux engine at "
                + "npipe:////./pipe/dockerDesktopLinuxEngine: "
                + "'docker context ls' shows it, and Use-DockerContext desktop-linux chooses it. Else check "
                + $"{Origin(endpoint)}."
            : $"Start Docker{(local ? "" : " there")}, or check {Origin(endpoint)}.";
    }

    private static string Origin(EngineEndpoint endpoint) =>
        endpoint.Source.StartsWith("the ", StringComparison.Ordinal)
        ? "whether it listens elsewhere (then say so with DOCKER_HOST, -DockerHost or -Context)"
        : endpoint.Source;

    private static bool IsConnecting(Exception e) =>
        e is SshFailure or AuthenticationException or UnauthorizedAccessException or TimeoutException
            or FileNotFoundException
        || (e is SocketException socket
            && socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AccessDenied
            or SocketError.HostNotFound
            or SocketError.NoData or SocketError.TryAgain or SocketError.TimedOut or SocketError.AddressNotAvailable
                or SocketError.HostUnreachable
            or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown)
        || ConnectPhase.Says(e);

    private static SocketError? Socket(Exception e) => Find<SocketException>(e)?.SocketErrorCode;

    private static T? Find<T>(Exception e) where T : Exception => Causes(e).OfType<T>().FirstOrDefault();

    private static string Trim(Exception e) => e.Message.Trim().TrimEnd('.');

    private static IEnumerable<Exception> Causes(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            yield return e;
    }
}
