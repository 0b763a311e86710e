namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Takes many minutes, so it runs only on request: <c>-explicit only -class
/// DockerNetwork.ModuleTests.Faults.FaultTableTests</c>.</summary>
[Collection(Reach.Alone.Name)]
public sealed class FaultTableTests(FaultTable table) : IClassFixture<FaultTable>
{
    /// <summary>The share of cells, one in this many, that may have another valid outcome. That depends on how long a
    /// busy engine takes.</summary>
    private const int MostOthers = 100;

    public static TheoryData<string> Calls => new(FaultCall.All.Select(call => call.Title));

    [Fact]
    public void Every_cmdlet_that_asks_an_engine_is_called()
    {
        using TestShell shell = new();
        string[] asking =
        [
            .. shell
                .Good(
                    "(Get-Command -Module DockerNetwork -CommandType Cmdlet "
                        + "| Where-Object { $_.Parameters.ContainsKey('DockerHost') }).Name")
                .Select(name => name.ToString()),
        ];
        Assert.Equal(
            asking.Where(name => name != "Get-DockerService").Order(StringComparer.Ordinal),
            FaultCall.All.Select(call => call.Title.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Calls))]
    public async Task Every_fault_at_every_request_is_an_error_of_the_contract_or_none(string call)
    {
        await table.ReadyAsync();
        FaultRun[] runs = [.. table.Runs.Where(run => run.Call.Title == call)];
        Assert.NotEmpty(runs);
        string[] problems = [.. runs.SelectMany(run => run.Problems)];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    [Fact(Explicit = true)]
    public async Task The_page_tells_what_came_of_it()
    {
        await table.ReadyAsync();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{table.Runs.Count} cells, {table.Repeated} of them tried twice");
        string written = ReliabilityPage.Write(table);
        if (Environment.GetEnvironmentVariable("DOCKERNETWORK_WRITE_PAGES") == "1")
            await File.WriteAllTextAsync(ReliabilityPage.Path, written, TestContext.Current.CancellationToken);

        Assert.SkipUnless(
            File.Exists(ReliabilityPage.Path),
            "The page is not written yet: DOCKERNETWORK_WRITE_PAGES=1 writes it.");
        string page = await File.ReadAllTextAsync(ReliabilityPage.Path, TestContext.Current.CancellationToken);
        Assert.SkipUnless(
            page.Contains($"(API {table.Engine})", StringComparison.Ordinal),
            $"The page is about another engine than API {table.Engine}, which is asked by other requests.");
        Assert.Equal(Frame(page), Frame(written));
        string[] others =
        [
            .. Cells(page)
                .Zip(Cells(written))
                .Where(pair => pair.First != pair.Second)
                .Select(pair => $"{pair.First} on the page, now {pair.Second.Split(": ")[^1]}")];
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{others.Length} cells came out otherwise than on the page: {string.Join("; ", others)}");
        Assert.InRange(others.Length, 0, table.Runs.Count / MostOthers);
    }

    /// <summary>Returns the page without its outcomes: its cmdlets, requests and faults.</summary>
    private static IEnumerable<string> Frame(string page) =>
        page.Split('\n')
            .SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => IsOutcome(line) ? line.Split('|')[1] : line);

    private static IEnumerable<string> Cells(string page)
    {
        string call = "";
        foreach (string line in page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                call = line[3..];

            if (IsOutcome(line))
                foreach (string cell in line.Split('|')[2..^1])
                    yield return $"{call}, {line.Split('|')[1].Trim()}: {cell.Trim()}";
        }
    }

    private static bool IsOutcome(string line) =>
        line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| fault |", StringComparison.Ordinal);
}
