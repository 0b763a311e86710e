using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>The meaning of an engine's message.</summary>
/// <param name="Words">The pattern of the message, in every engine version that was examined.</param>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Reason">The obstacle; null if the engine's message describes it best.</param>
/// <param name="Advice">The recommended action.</param>
internal sealed record ResponseRule(Regex Words, FailureKind Kind, string? Reason, string Advice)
{
    internal ResponseRule(string words, FailureKind kind, string? reason, string advice)
        : this(new Regex(words, RegexOptions.CultureInvariant), kind, reason, advice)
    {
    }
}
