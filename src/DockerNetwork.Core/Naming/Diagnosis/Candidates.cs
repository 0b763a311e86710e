namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Chooses the findings to tell: one for each container that the name can mean, nearest first.</summary>
internal sealed class Candidates
{
    /// <summary>The number of candidates that a message tells in full.</summary>
    private const int Most = 5;

    private readonly List<NameFinding> _all;

    internal Candidates(IEnumerable<NameFinding> findings)
    {
        List<NameFinding> sorted = [.. findings.OrderBy(finding => finding.Rank)];
        Nearest = [.. sorted.TakeWhile(finding => finding.Rank == sorted[0].Rank)];
        _all = [.. Distinct(sorted[0].Rank == NameFinding.Spelling ? Nearest : ByName(sorted.Where(IsCandidate)))];
        if (_all.Count == 0)
            _all.Add(sorted[0]);
    }

    /// <summary>The findings of the lowest rank, which decide the reason.</summary>
    internal IReadOnlyList<NameFinding> Nearest { get; }

    /// <summary>True if the name can mean several containers.</summary>
    internal bool AreSeveral => _all.Count > 1;

    /// <summary>The commands in order. With several candidates: one line for each, of which one is enough.</summary>
    internal IReadOnlyList<string> Commands => AreSeveral
        ? [.. _all.Select(Line).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)]
        : _all[0].RecommendedAction;

    /// <summary>Describes the obstacle and the commands, as the end of a message.</summary>
    /// <param name="more">Sentences that follow the obstacle; empty or with a space at the start.</param>
    internal string Text(string more)
    {
        if (!AreSeveral)
            return $": {_all[0].Sentence}{more}{Fix(_all[0])}";

        IEnumerable<string> lines = _all.Take(Most).Select(finding => $"\n- {finding.Sentence}{Fix(finding)}");
        string rest = _all.Count > Most ? $"\n- and {_all.Count - Most} more: {Names(_all.Skip(Most))}" : "";
        string end = more.Length == 0 ? "" : $"\n{more.TrimStart()}";
        return $". {_all.Count} containers can be meant:{string.Concat(lines)}{rest}{end}";
    }

    private static string Fix(NameFinding finding) =>
        finding.RecommendedAction.Count == 0 ? "" : $" To fix this: {Line(finding)}";

    private static string Line(NameFinding finding) => string.Join("; ", finding.RecommendedAction);

    private static bool IsCandidate(NameFinding finding) => finding.Rank < NameFinding.Nothing;

    private static IEnumerable<NameFinding> ByName(IEnumerable<NameFinding> findings) =>
        findings.OrderBy(finding => finding.Rank).ThenBy(finding => finding.About?.Name, StringComparer.Ordinal);

    private static IEnumerable<NameFinding> Distinct(IEnumerable<NameFinding> findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return findings.Where(finding =>
            seen.Add(finding.Sentence) && (finding.About is null || seen.Add(finding.About.Id)));
    }

    private static string Names(IEnumerable<NameFinding> findings) =>
        string.Join(", ", findings.Select(finding => finding.About?.Name).OfType<string>());
}
