using System.Text.RegularExpressions;

namespace DockerNetwork.HelpTests;

/// <summary>Holds the style of the source: lines at most 120 columns wide, and comments that begin with a verb or a
/// noun.</summary>
public sealed partial class StyleTests
{
    private const int MostColumns = 120;

    [Fact]
    public void Lines_are_at_most_120_columns_wide() => Assert.Empty(
        from file in Files("*.cs")
        from line in OutsideRawStrings(File.ReadAllLines(file))
        where line.Text.Length > MostColumns
        select $"{file}:{line.Number}: {line.Text.Length} columns");

    [Fact]
    public void Comments_begin_with_a_verb_or_a_noun() => Assert.Empty(
        from file in Files("*.cs", "*.ps1")
        from line in File.ReadLines(file).Index()
        where QuestionWord().IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}");

    private static IEnumerable<string> Files(params string[] patterns) =>
        from folder in new[] { "src", "tests", "tools" }
        from pattern in patterns
        from file in Directory.EnumerateFiles(
            Path.Combine(ModuleShell.Root, folder), pattern, SearchOption.AllDirectories)
        where !Built().IsMatch(file)
        select file;

    /// <summary>Leaves out raw strings, such as recorded responses of an engine, and single words that cannot be
    /// broken.</summary>
    private static IEnumerable<(int Number, string Text)> OutsideRawStrings(string[] lines)
    {
        bool isRaw = false;
        for (int index = 0; index < lines.Length; index++)
        {
            int marks = RawMark().Count(lines[index]);
            if (!isRaw && marks == 0 && !OneString().IsMatch(lines[index]))
                yield return (index + 1, lines[index]);

            isRaw ^= marks % 2 == 1;
        }
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("\"\"\"")]
    private static partial Regex RawMark();

    [GeneratedRegex("^\\s*(\\+ |== |return )?[$@]*\".*\"[^\"]*$")]
    private static partial Regex OneString();

    [GeneratedRegex(@"(<summary>|^\s*(//|#) )(What|Whether|How|Where|Which|Who|Why|When|One|Of|Those|Such|That)\b")]
    private static partial Regex QuestionWord();
}
