using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>A machine within this one: a shell as the first process of new network, mount, name and process namespaces.
/// Its processes end with the shell, and the shell ends when its input closes. So nothing outlives the process that
/// created it, even if that process is killed.</summary>
public sealed class PrivateMachine : IAsyncDisposable
{
    private readonly Process _process;
    private readonly SemaphoreSlim _turn = new(1);
    private EmptyNameServer? _names;

    private PrivateMachine(Process process, EngineEdition edition)
    {
        _process = process;
        Edition = edition;
    }

    /// <summary>The source of the programs in the machine.</summary>
    public EngineEdition Edition { get; }

    /// <summary>The id of the machine's first process on this computer.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Creates a machine of the edition that the tests run on. Requires root.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The machine, as from <see cref="StartAsync(EngineEdition, CancellationToken)"/>.</returns>
    /// <exception cref="EngineSetupException">This machine does not allow it.</exception>
    public static Task<PrivateMachine> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(EngineEdition.Current, cancellationToken);

    /// <summary>Creates a machine. Requires root.</summary>
    /// <param name="edition">The source of the programs in it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A machine with a loopback interface and no other, and with an outside DNS that knows no name.</returns>
    /// <exception cref="EngineSetupException">This machine does not allow it.</exception>
    public static async Task<PrivateMachine> StartAsync(EngineEdition edition, CancellationToken cancellationToken)
    {
        // A separate session, so that Ctrl+C on the terminal reaches only the command.
        string[] arguments = ["unshare", "--net", "--mount", "--uts", "--pid", "--fork", "--kill-child", "sh"];
        ProcessStartInfo start = new("setsid", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = string.Join(':', Tool.SearchPath);
        Process process = Process.Start(start) ?? throw new EngineSetupException("setsid could not be started.");
        PrivateMachine machine = new(process, edition);
        try
        {
            string processId = await machine.RunAsync(
                "read -r pid rest </proc/self/stat; echo $pid", cancellationToken);
            machine.ProcessId = int.Parse(processId, System.Globalization.CultureInfo.InvariantCulture);
            await machine.RunAsync(MachineScript.For(machine.Edition), cancellationToken);
            machine._names = EmptyNameServer.Start(machine.ProcessId);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs shell commands in the machine, one call after the other.</summary>
    /// <param name="script">Lines for sh. Background processes keep running.</param>
    /// <param name="cancellationToken">Ends the wait for a turn, not the script.</param>
    /// <returns>The output of the script.</returns>
    /// <exception cref="EngineSetupException">The script failed, or the machine is gone.</exception>
    public async Task<string> RunAsync(string script, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            string mark = Guid.NewGuid().ToString("N");
            await _process.StandardInput.WriteLineAsync(
                $"{{ {script}\n}} </dev/null 2>&1; printf '\\n{mark} %s\\n' $?");
            await _process.StandardInput.FlushAsync(CancellationToken.None);
            return await AnswerAsync(script, mark);
        }
        catch (IOException gone)
        {
            throw new EngineSetupException("The private machine is gone.", gone);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Shares a folder of this computer with the machine, at the same path.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>A task that completes when the folder is shared.</returns>
    /// <exception cref="EngineSetupException">The folder cannot be shared.</exception>
    public async Task ShareAsync(string folder, CancellationToken cancellationToken) =>
        await RunAsync(MachineScript.Share(Edition, folder), cancellationToken);

    /// <summary>Returns the command that starts a program of this machine in the private machine's network
    /// only.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <returns>The command to start instead.</returns>
    public IReadOnlyList<string> InItsNetwork(IReadOnlyList<string> command) =>
        ["nsenter", $"--net=/proc/{ProcessId}/ns/net", "--", .. command];

    /// <summary>Ends the machine and all its processes.</summary>
    /// <returns>A task that completes when it is gone.</returns>
    public async ValueTask DisposeAsync()
    {
        _names?.Dispose();
        _process.StandardInput.Close();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _turn.Dispose();
    }

    private async Task<string> AnswerAsync(string script, string mark)
    {
        List<string> lines = [];
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is string line)
        {
            if (!line.StartsWith(mark, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            string output = string.Join('\n', lines).Trim();
            return line == $"{mark} 0"
                ? output
                : throw new EngineSetupException($"In the private machine this failed:\n{script}\n{output}");
        }

        throw new EngineSetupException(
            "A private machine cannot be made here. It takes root and the right to make namespaces (unshare --net "
                + "--mount --pid).");
    }
}
