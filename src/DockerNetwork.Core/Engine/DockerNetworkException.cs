namespace DockerNetwork.Core.Engine;

/// <summary>Every failure that the module foresees. Its message is written for the person who reads it: what was asked,
/// what is in the way, what to do.</summary>
public sealed class DockerNetworkException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="message">What was asked, what is in the way, what to do.</param>
    /// <param name="inner">What it comes from, or null.</param>
    public DockerNetworkException(FailureKind kind, string message, Exception? inner = null)
        : base(MessageText.Of(message), inner) => Kind = kind;

    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; }

    /// <summary>The answer of the engine that this failure was made of; null where none was asked for, none came, or it
    /// came broken or from something on the way. Then the engine may have done what it was asked for.</summary>
    internal EngineResponse? Response { get; init; }

    /// <summary>Makes the same failure with another message.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="kind">The kind, or null for the same.</param>
    internal DockerNetworkException With(string message, FailureKind? kind = null) =>
        new(kind ?? Kind, message, this) { Response = Response };
}
