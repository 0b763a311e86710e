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
            # Results of injected faults

            Each table has one call of a cmdlet. Each cell has one fault in one of the requests of that call, and shows
            the id of the error or that the call succeeds. A proxy in front of a real engine (API {table.Engine})
            injects the fault into one request and forwards all others. The tests in tests/Module.Tests/Faults generate
            this page. To regenerate it, run them with `DOCKERNETWORK_WRITE_PAGES=1`.

            For each of the {table.Runs.Count} cells the tests also check that:

            - the call ends within its time limit.
            - the error message is plain text, without HTML, JSON or a stack trace.
            - the call rolls back what it began to create. If the engine no longer responds, the message names the
              leftovers.
            - if the response is lost after the engine did the work, the call looks the object up. It succeeds if the
              object exists as requested.
            - the next call in the same session works.

            An exclamation mark marks a cell with a failed check: {table.Runs.Count(run => run.Problems.Count > 0)}.
            The ping (`GET /_ping`) is the same for all cmdlets, so only the first table has it.
            [Faults](decisions/faults.md) has the reasons.

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
