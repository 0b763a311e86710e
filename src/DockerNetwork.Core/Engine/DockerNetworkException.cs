namespace DockerNetwork.Core.Engine;

/// <summary>Every failure that the module foresees. Its message is written for the person who reads it: what was asked, what is in the way, what to do.</summary>
public sealed class DockerNetworkException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="message">What was asked, what is in the way, what to do.</param>
    /// <param name="inner">What it comes from, or null.</param>
    public DockerNetworkException(FailureKind kind, string message, Exception? inner = null) : base(MessageText.Of(message), inner) => Kind = kind;

    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; }
}
