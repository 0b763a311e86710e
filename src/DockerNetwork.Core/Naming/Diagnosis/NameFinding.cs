namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>A reason why a question has no answer.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Rank">The distance from the user's intention. The finding with the lowest rank is reported.</param>
/// <param name="Sentence">The problem, in a sentence that follows a colon.</param>
/// <param name="RecommendedAction">The commands that fix it, in order.</param>
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
