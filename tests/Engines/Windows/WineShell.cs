using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>PowerShell for Windows under Wine, with a named pipe that leads to a private engine. It has a separate Wine
/// prefix (WINEPREFIX), which ends with it.</summary>
internal sealed class WineShell : IAsyncDisposable
{
    // The number of clients at once, as for Docker Desktop's pipe.
    private const int PipeInstances = 20;

    private static readonly TimeSpan PipeLimit = TimeSpan.FromSeconds(60);

    private readonly EngineSession _session;
    private readonly string _prefix;
    private readonly TestSocket _port;
    private Process? _pipe;

    private WineShell(EngineSession session, string folder)
    {
        _session = session;
        _prefix = Path.Combine(folder, "wine");
        // Wine's server opens the sockets of its programs, so all of Wine runs in the engine's network.
        _port = new TestSocket(
            RelayAsync, session.Inside(() => TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0))));
    }

    private static string Program => Checkout.Folder("out/windows/pwsh/pwsh.exe");

    /// <summary>Publishes the shell, creates the prefix and serves the pipe.</summary>
    /// <param name="session">A private engine.</param>
    /// <param name="folder">A folder for the prefix.</param>
    /// <param name="log">Receives the progress messages.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="EngineSetupException">It cannot be set up here.</exception>
    public static async Task<WineShell> StartAsync(
        EngineSession session, string folder, TextWriter log, CancellationToken cancellationToken)
    {
        log.WriteLine("Publishing PowerShell for Windows …");
        await PublishAsync(cancellationToken);
        WineShell shell = new(session, folder);
        try
        {
            await shell.RunAsync("wineboot", ["-i"], cancellationToken);
            // PowerShell refuses Windows 7, which this Wine reports.
            await shell.RunAsync(
                "reg", ["add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"], cancellationToken);
            await shell.ServePipeAsync(cancellationToken);
            return shell;
        }
        catch
        {
            await shell.DisposeAsync();
            throw;
        }
    }

    /// <summary>Installs Wine if it is missing.</summary>
    /// <exception cref="EngineSetupException">Wine cannot be installed here.</exception>
    public static Task InstallAsync(TextWriter log, CancellationToken cancellationToken) =>
        DebianPackages.EnsureAsync(["wine64"], log, cancellationToken);

    /// <summary>Returns the command line that runs a script of this checkout. PowerShell's console needs a terminal,
    /// which
    /// <c>script</c> gives it.</summary>
    /// <param name="file">Full path of the script on this machine.</param>
    /// <param name="arguments">Arguments of the script, paths in Windows' form (<see cref="WindowsPath"/>).</param>
    public IReadOnlyList<string> Command(string file, params IEnumerable<string> arguments)
    {
        string[] shell =
            [Wine, Program, "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", WindowsPath(file)];
        string line = string.Join(' ', shell.Concat(arguments).Select(part => $"'{part}'"));
        string modules = WindowsPath(PowerShellTool.WindowsModules);
        return [.. Environment(), $"DOCKERNETWORK_TEST_TCP={_port.Address.OriginalString}", $"PSModulePath={modules}",
            "script", "-qec", line, "/dev/null"];
    }

    /// <summary>Converts a path of this machine to a Windows path: Wine shows the root as drive Z.</summary>
    public static string WindowsPath(string path) => "Z:" + path.Replace('/', '\\');

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pipe?.StandardInput.Close();
        await RunProcessAsync([.. Environment(), Server, "-k"], CancellationToken.None);
        _pipe?.Dispose();
        await _port.DisposeAsync();
    }

    private static string Wine =>
        Tool.Find("wine64") ?? throw new EngineSetupException("wine64 is not on this machine.");

    private static string Server =>
        Tool.Find("wineserver64") ?? Tool.Find("wineserver")
            ?? throw new EngineSetupException("wineserver is not on this machine.");

    // A Windows program finds the engine through the pipe, as on a person's machine. With DOTNET_EnableWriteXorExecute
    // the runtime maps its code twice, and Wine 8 crashes when it frees such code.
    private IEnumerable<string> Environment() =>
        ["env", "-u", "DOCKER_HOST", $"WINEPREFIX={_prefix}", "WINEARCH=win64", "WINEDEBUG=-all",
            "POWERSHELL_TELEMETRY_OPTOUT=1", "DOTNET_EnableWriteXorExecute=0"];

    private static async Task PublishAsync(CancellationToken cancellationToken)
    {
        string[] arguments = [
            "publish", Checkout.Folder("tests/Windows/Shell"), "-c", "Release", "-v", "quiet", "-o",
            Path.GetDirectoryName(Program)!, "-p:UseSharedCompilation=false"];
        ToolResult published = await Tool.RunAsync("dotnet", arguments, cancellationToken);
        if (published.ExitCode != 0)
            throw new EngineSetupException($"PowerShell for Windows could not be published:\n{published.Tail}");
    }

    private async Task RelayAsync(Socket client, CancellationToken stop)
    {
        await using NetworkStream engine = (NetworkStream)await EngineAddress.ConnectAsync(_session.Api.Address, stop);
        await Task.WhenAll(PassAsync(client, engine.Socket, stop), PassAsync(engine.Socket, client, stop));
    }

    // Each side may stop sending and still receive.
    private static async Task PassAsync(Socket from, Socket to, CancellationToken stop)
    {
        byte[] buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, stop) is int length and > 0)
            await to.SendAsync(buffer.AsMemory(0, length), stop);
        to.Shutdown(SocketShutdown.Send);
    }

    private async Task ServePipeAsync(CancellationToken cancellationToken)
    {
        ProcessStartInfo start = _session.Prepare(
            [.. Environment(), Wine, Program, "pipe", "docker_engine", $"{_port.Address.Port}", $"{PipeInstances}"]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        _pipe = Process.Start(start)!;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PipeLimit);
        if (await _pipe.StandardOutput.ReadLineAsync(limit.Token) is null)
            throw new EngineSetupException("The named pipe could not be served under Wine.");
    }

    private Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken) =>
        RunProcessAsync([.. Environment(), Wine, program, .. arguments], cancellationToken);

    private async Task RunProcessAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = _session.Prepare(command);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
        _ = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
    }
}
