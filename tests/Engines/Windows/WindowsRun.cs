using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>Runs the tests in tests/Windows in PowerShell for Windows, each file in a separate process.</summary>
/// <param name="results">The folder for their counts.</param>
/// <param name="options">The arguments of the run.</param>
/// <param name="report">Gets each outcome.</param>
/// <param name="interruption">Ends the run.</param>
internal sealed class WindowsRun(string results, TestOptions options, TestReport report, Interruption interruption)
{
    private const string Name = "Windows";

    /// <summary>Runs the tests on a private engine of this machine's packages. The report notes it if Wine cannot be
    /// installed.</summary>
    public async Task RunAsync()
    {
        try
        {
            await WineShell.InstallAsync(Console.Out, interruption.Token);
        }
        catch (EngineSetupException failure)
        {
            report.Add(Name, "", default, $"not run: {failure.Message}");
            return;
        }

        await using EngineSession session =
            await EngineSession.OpenAsync(EngineEdition.Installed, Console.Out, interruption.Token);
        await RunAsync(session);
        report.AddLeftovers($"{Name}, left behind", session.Version, await session.SweepAsync());
    }

    private async Task RunAsync(EngineSession session)
    {
        try
        {
            await using WineShell shell = await WineShell.StartAsync(session, results, Console.Out, interruption.Token);
            foreach (string file in Directory.GetFiles(Checkout.Folder("tests/Windows"), "*.Tests.ps1")
                .Order(StringComparer.Ordinal))
                await RunAsync(session, shell, file);
        }
        catch (EngineSetupException failure)
        {
            report.Add(Name, session.Version, Tally.Broken, $"a failure: {failure.Message}");
        }
    }

    // Wine may crash at the end of a process, after its work: then the file that the process wrote counts. A process
    // that wrote none has crashed, and is run once more.
    private async Task RunAsync(EngineSession session, WineShell shell, string file)
    {
        interruption.Token.ThrowIfCancellationRequested();
        string name = $"{Name}, {Path.GetFileName(file).Replace(".Tests.ps1", "", StringComparison.Ordinal)}";
        TestLayer layer = PesterLayer.In(name, options.Pester, file, Path.Combine(results, name + ".txt"), shell);
        Stopwatch watch = Stopwatch.StartNew();
        Tally? tally = await TryAsync(session, layer);
        string crash = tally is null ? ", after a crash of Wine" : "";
        tally ??= await TryAsync(session, layer) ?? Tally.Broken;
        report.Add(name, session.Version, tally.Value, $"{tally} ({watch.Elapsed.TotalSeconds:0} s{crash})");
    }

    private async Task<Tally?> TryAsync(EngineSession session, TestLayer layer)
    {
        Console.WriteLine($"\n── {layer.Name}");
        File.Delete(layer.ResultFile);
        await ForegroundCommand.RunAsync(session.Prepare(layer.Command), interruption);
        return File.Exists(layer.ResultFile) ? layer.Read(layer.ResultFile) : null;
    }
}
