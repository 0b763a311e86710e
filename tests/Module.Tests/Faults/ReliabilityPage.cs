using System.Text;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Writes the outcomes of the runs as the page docs/reliability.md.</summary>
internal static class ReliabilityPage
{
    internal static string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(TestShell.Manifest)!, "docs", "reliability.md");

    internal static string Write(FaultTable table)
    {
        StringBuilder page = new($"""
            # What comes of a fault

            Every cmdlet that asks an engine, with every fault, at each of the requests that it makes: the id of the error, or that it succeeds. A real engine (API {table.Engine}) is behind
            a socket where one request meets the fault; all others reach the engine. Made by the tests in tests/Module.Tests/Faults; to write it anew, run them with `DOCKERNETWORK_WRITE_PAGES=1`.

            In each of the {table.Runs.Count} cells it is also shown that the call ends in its time, that its message is words (no page, no JSON, no stack), that what it began to make is taken away again
            (where nobody answers any more, the message names what is left), and that the next call in the same session works. What was asked for, done and not
            answered is looked for: where it is there as it was wanted, the call succeeds. Cells where the run saw something else have an exclamation mark: {table.Runs.Count(run => run.Problems.Count > 0)}. The greeting (`GET /_ping`) is the same for all, and stands with the first. [The decisions](decisions/faults.md) say more.

            """);
        foreach (FaultCall call in FaultCall.All)
            Write(page, table, call);

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder page, FaultTable table, FaultCall call)
    {
        IReadOnlyList<string> requests = [.. table.Requests(call).Order(StringComparer.Ordinal)];
        page.Append(
            $"\n## {call.Title}\n\n`{call.Script}`\n\n| fault | {string.Join(" | ", requests)} |\n|---|{string.Concat(requests.Select(_ => "---|"))}\n"
        );
        foreach (Fault fault in Fault.All)
            page.Append(
                $"| {fault.Words} | {string.Join(" | ", requests.Select(request => table.Runs.Single(run => run.Call == call && run.Request == request && run.Fault == fault)).Select(run => run.Outcome + (run.Problems.Count > 0 ? " (!)" : "")))} |\n"
            );
    }
}
