using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>A failure that the module anticipates. Its message tells the user three things: the request, the obstacle
/// and the recommended action.</summary>
public sealed class DockerNetworkException : Exception
{
    /// <summary>Creates a failure.</summary>
    /// <param name="kind">The kind of failure.</param>
    /// <param name="message">The request, the obstacle and the recommended action.</param>
    /// <param name="inner">The cause, or null.</param>
    public DockerNetworkException(FailureKind kind, string message, Exception? inner = null)
        : base(MessageText.Of(message), inner) => Kind = kind;

    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; }

    /// <summary>The exit code of the command that failed (ContainerExited); null for other failures.</summary>
    public int? ExitCode { get; internal init; }

    /// <summary>The engine's response that caused this failure. Null if there was no request or no response, or if the
    /// response was broken or came from an intermediary. In these cases the engine may have carried out the
    /// request.</summary>
    internal EngineResponse? Response { get; init; }

    /// <summary>Creates the same failure with another message.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="kind">The kind, or null to keep it.</param>
    internal DockerNetworkException With(string message, FailureKind? kind = null) =>
        new(kind ?? Kind, message, this) { Response = Response, ExitCode = ExitCode };
}
