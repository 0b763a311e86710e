using System.Diagnostics;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Counts the source files on the way of a command: those with a method that the command compiles after the
/// import. Writes their names to out/files.txt.</summary>
internal static class FileRows
{
    private static readonly string Manifest = Checkout.Folder("DockerNetwork.psd1");

    internal static async Task<IEnumerable<BenchRow>> RunAsync(BenchFixture ground)
    {
        (string network, string client, string target, string other) = await ground.StartPairAsync();
        SourceMap sources = new(
            [Checkout.Folder("bin"), Checkout.Folder("bin/engine/core")],
            ["DockerNetwork.dll", "DockerNetwork.Core.dll", "DockerNetwork.Engine.dll"]);
        IReadOnlyList<string> shell = await PowerShellTool.CommandAsync(CancellationToken.None);
        HashSet<string> import = await CompiledAsync(shell, "");
        List<string> list = [];
        async Task<BenchRow> RowAsync(string command, int goal)
        {
            HashSet<string> compiled = await CompiledAsync(shell, $"$null = {command}");
            string[] files = sources.FilesOf(compiled.Except(import));
            string name = command.Split(' ')[0] + (command.EndsWith("-WhatIf", StringComparison.Ordinal)
                ? " -WhatIf" : "");
            list.AddRange([$"{name}: {files.Length}", .. files.Select(file => $"    {file}")]);
            return BenchRow.AtMost(
                $"source files on the way of {name}", "(by the methods compiled)", "files", [files.Length], goal);
        }

        BenchRow[] rows =
        [
            await RowAsync("Get-DockerNetwork", 40),
            await RowAsync($"Resolve-ContainerName {target} -From {client}", 65),
            await RowAsync($"Connect-DockerNetwork {network} {other} -WhatIf", 65),
        ];
        await File.WriteAllLinesAsync(Checkout.Folder("out/files.txt"), list);
        return rows;
    }

    /// <summary>Runs a command in a process of its own, without code that was compiled ahead. Code of the first tier is
    /// not inlined, so that every method called is compiled.</summary>
    private static async Task<HashSet<string>> CompiledAsync(IReadOnlyList<string> shell, string command)
    {
        string file = Path.GetTempFileName();
        string script = $"$ErrorActionPreference = 'Stop'; Import-Module '{Manifest}'; {command}";
        ProcessStartInfo start = new(shell[0], [.. shell.Skip(1), "-NoProfile", "-Command", script])
        {
            Environment =
            {
                ["DOTNET_JitStdOutFile"] = file,
                ["DOTNET_JitDisasmSummary"] = "1",
                ["DOTNET_ReadyToRun"] = "0",
                // Keeps the compiler's own thread from writing when the process ends, which can crash it.
                ["DOTNET_TC_CallCounting"] = "0",
            },
        };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} failed: this counts nothing.");

        HashSet<string> compiled = [.. File.ReadLines(file)];
        File.Delete(file);
        return [.. compiled.Select(SourceMap.MethodOf).OfType<string>()];
    }
}
