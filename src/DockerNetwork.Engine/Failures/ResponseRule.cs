using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>What some words of the engine mean.</summary>
/// <param name="Words">The words, in every version that was looked at.</param>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Reason">What is in the way; null where the engine's words say it best.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ResponseRule(Regex Words, FailureKind Kind, string? Reason, string Advice)
{
    internal ResponseRule(string words, FailureKind kind, string? reason, string advice)
        : this(new Regex(words, RegexOptions.CultureInvariant), kind, reason, advice)
    {
    }
}
