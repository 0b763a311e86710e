namespace DockerNetwork.Core.Naming;

/// <summary>One reason why a question has no answer.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Rank">How near it is to what was meant; the lowest is told.</param>
/// <param name="Sentence">What is in the way, to follow a colon.</param>
/// <param name="RecommendedAction">The commands that mend it, in order.</param>
internal sealed record NameFinding(
    NameFailure Reason, int Rank, string Sentence, params IReadOnlyList<string> RecommendedAction)
{
    internal const int Spelling = 1;
    internal const int StoppedNearby = 2;
    internal const int OtherNetwork = 3;
    internal const int Apart = 4;
    internal const int Nameless = 5;
    internal const int StoppedElsewhere = 6;
    internal const int Nothing = 7;

    internal Container? About { get; init; }
}
