using System.Net.Sockets;
using System.Text.Json;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>The failures without a complete response: nothing listens, the connection breaks, the timeout expires, or
/// the response cannot be read.</summary>
internal sealed class TransportFailures(EngineEndpoint endpoint)
{
    private string Where => $"{endpoint.Address.OriginalString} ({endpoint.Source})";

    /// <summary>True if the connection was established and then broke.</summary>
    internal static bool IsBreak(Exception e) => !ConnectFailure.IsOne(e) && e is (HttpRequestException or IOException);

    internal DockerNetworkException? Translate(Exception e, string asked, TimeSpan timeout, bool timeIsOver) => e switch
    {
        OperationCanceledException when timeIsOver => TimedOut(e, asked, timeout),
        OperationCanceledException when e.InnerException is TimeoutException => Unreachable(e),
        _ when ConnectFailure.IsOne(e) => Unreachable(e),
        HttpRequestException or IOException or SocketException => Broken(e, asked),
        ObjectDisposedException { ObjectName: not nameof(JsonDocument) } => Broken(e, asked),
        JsonException => Unreadable(e, asked),
        _ when IsMisread(e) => Unreadable(e, asked),
        _ => null,
    };

    /// <summary>True if a library could not read a response, and threw an exception that otherwise means a bug. The
    /// client library does so for a time that is not text (JsonDateTimeConverter.cs), an inspect that is null or has no
    /// settings (ContainerOperations.cs), and a stream that it cannot take over (DockerHandlerFactory.cs). The
    /// framework does so for text in an unknown character set (HttpContent.cs, ReadBufferAsString).</summary>
    private static bool IsMisread(Exception e) => e switch
    {
        NotImplementedException or NotSupportedException or InvalidOperationException or NullReferenceException
            when e.Source?.StartsWith("Docker.DotNet", StringComparison.Ordinal) == true => true,
        InvalidOperationException { InnerException: ArgumentException, Source: "System.Net.Http" } => true,
        _ => false,
    };

    private DockerNetworkException TimedOut(Exception e, string asked, TimeSpan timeout) =>
        new(
            FailureKind.EngineTimeout,
        $"Cannot {asked}: the engine at {Where} did not answer within {timeout.TotalSeconds:0.###} s. "
        + "Look whether it is overloaded or hangs, or give it longer with -TimeoutSec (0 for no limit).", e);

    private DockerNetworkException Unreachable(Exception e) => new(FailureKind.EngineUnreachable,
        $"No Docker Engine answers at {Where}: {ConnectFailure.Reason(e)}. {ConnectFailure.Advice(e, endpoint)}", e);

    private DockerNetworkException Broken(Exception e, string asked) => new(FailureKind.EngineFault,
        $"Cannot {asked}: the connection to the engine at {Where} broke before its answer was whole. "
        + "What was asked may or may not have been done; look, and try again.", e);

    /// <summary>Creates the failure for a connection that breaks at first contact. No request was sent yet, so the
    /// engine counts as unreachable.</summary>
    internal DockerNetworkException Closed(Exception e) => new(FailureKind.EngineUnreachable,
        $"No Docker Engine answers at {Where}: what listens there closes the connection. {Hint}", e);

    private string Hint => endpoint.Address.Scheme switch
    {
        "ssh" => "Check that nothing is written at log-in there (a shell's start-up file), and that docker there is "
            + "18.09 or later.",
        _ when EngineAddress.UsesTls(endpoint) =>
            "Check that it wants TLS, and trusts the certificate in cert.pem of this connection.",
        _ when EngineAddress.IsLocal(endpoint.Address) => "Check whether it is a Docker Engine.",
        _ => $"Check whether it is a Docker Engine, and whether it wants TLS. {TlsAdvice.Begin(endpoint)}",
    };

    private DockerNetworkException Unreadable(Exception e, string asked) => new(FailureKind.EngineFault,
        $"Cannot {asked}: the answer from {Where} is not what a Docker Engine sends. Look whether something else "
            + "listens there or changes answers on the way.",
        e);
}
