using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>The PowerShell that .config/dotnet-tools.json pins: every script of the repository runs in it.</summary>
internal static class PowerShellTool
{
    private const string Name = "pwsh";

    private static readonly string[] Quiet = ["-NoProfile", "-NonInteractive"];

    private static string Manifest => Checkout.Folder(".config/dotnet-tools.json");

    /// <summary>Replaces a leading <c>pwsh</c> of a command line with the pinned one.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <returns>The command line as it has to be started.</returns>
    /// <exception cref="EngineSetupException">The tool cannot be restored.</exception>
    public static async Task<IReadOnlyList<string>> ResolveAsync(
        IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        command is [Name, ..] ? [.. await CommandAsync(cancellationToken), .. command.Skip(1)] : command;

    /// <summary>Returns the start of a command line that runs a script file.</summary>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <returns>The program and its first arguments; the file and its arguments follow.</returns>
    /// <exception cref="EngineSetupException">The tool cannot be restored.</exception>
    public static async Task<IReadOnlyList<string>> FileAsync(CancellationToken cancellationToken) =>
        [.. await CommandAsync(cancellationToken), .. Quiet, "-File"];

    /// <summary>Returns the command line of the pinned shell, restoring it if it is not on this machine yet. It runs
    /// through <c>dotnet</c>: a tool that is restored from a manifest has no program of its own.</summary>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <returns>The program and its first argument.</returns>
    /// <exception cref="EngineSetupException">The tool cannot be restored.</exception>
    public static async Task<IReadOnlyList<string>> CommandAsync(CancellationToken cancellationToken)
    {
        string shell = ShellPath();
        if (!File.Exists(shell))
            await RestoreAsync(cancellationToken);
        return ["dotnet", shell];
    }

    private static async Task RestoreAsync(CancellationToken cancellationToken)
    {
        ToolResult restored =
            await Tool.RunAsync("dotnet", ["tool", "restore", "--tool-manifest", Manifest], cancellationToken);
        if (restored.ExitCode != 0 || !File.Exists(ShellPath()))
            throw new EngineSetupException(
                $"PowerShell, which {Manifest} pins, could not be restored:\n{restored.Tail}");
    }

    /// <summary>The modules that PowerShell for Windows comes with, ThreadJob among them. The package has the shells of
    /// both systems.</summary>
    public static string WindowsModules => Path.Combine(ShellFolder("win"), "Modules");

    private static string ShellPath() =>
        Path.Combine(ShellFolder(OperatingSystem.IsWindows() ? "win" : "unix"), Name + ".dll");

    private static string ShellFolder(string system)
    {
        JsonNode tools = JsonNode.Parse(File.ReadAllText(Manifest))!["tools"]!;
        return Path.Combine(
            PackageFolder(), "powershell", (string)tools["powershell"]!["version"]!, "tools", "net10.0", "any", system);
    }

    private static string PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
