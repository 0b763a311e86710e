using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace DockerNetwork.PsHost;

/// <summary>Runs a script as <c>pwsh -NoProfile -NonInteractive -File</c> does: what comes out is formatted to standard output, errors go to standard error.</summary>
internal sealed partial class ScriptRunner : IDisposable
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly ScriptHost _host = new();
    private readonly Runspace _runspace;
    private readonly PowerShell _shell;
    private readonly PosixSignalRegistration[] _signals;

    public ScriptRunner()
    {
        _runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        _shell = PowerShell.Create(_runspace);
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];
    }

    /// <summary>Runs a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="arguments">Its arguments, parameter names with their dash.</param>
    /// <returns>The number it exited with, 1 after an error that ended it, 0 otherwise.</returns>
    public int RunFile(string path, IEnumerable<string> arguments)
    {
        if (!File.Exists(path))
            return Report(new ErrorRecord(new FileNotFoundException($"There is no script {path}."), "ScriptNotFound", ErrorCategory.ObjectNotFound, path));
        ScriptBlockAst script = Parser.ParseFile(Path.GetFullPath(path), out _, out ParseError[] errors);
        if (errors.Length > 0)
            return Report(new ParseException(errors).ErrorRecord);

        // As a block that knows its file and not as a command: "exit" then reaches the host, and $PSScriptRoot is right all the same.
        string call = "param([scriptblock] $script) & $script " + string.Join(' ', arguments.Select(Quote));
        _shell.AddScript(call).AddArgument(script.GetScriptBlock());
        return Run();
    }

    /// <summary>Runs a text.</summary>
    /// <param name="text">Statements.</param>
    /// <returns>As <see cref="RunFile"/>.</returns>
    public int RunText(string text)
    {
        _shell.AddScript(text);
        return Run();
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        _shell.Dispose();
        _runspace.Dispose();
    }

    private int Run()
    {
        Command output = new("Out-Default") { MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Error | PipelineResultTypes.Output };
        _shell.Commands.AddCommand(output);
        try
        {
            _shell.Invoke();
            return _host.ExitCode ?? (_shell.InvocationStateInfo.State == PSInvocationState.Stopped ? Interrupted : 0);
        }
        catch (PipelineStoppedException)
        {
            return Interrupted;
        }
        catch (RuntimeException exception)
        {
            return Report(exception.ErrorRecord);
        }
    }

    private int Report(ErrorRecord error)
    {
        // The mark by which the formatter knows an error that is to be shown from one that is data.
        PSObject marked = PSObject.AsPSObject(error);
        marked.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        using PowerShell reporter = PowerShell.Create(_runspace);
        reporter.AddCommand("Out-Default").AddParameter("InputObject", marked).Invoke();
        return Failed;
    }

    // Not cut off: blocks named "finally" still run, and clean up.
    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _shell.BeginStop(null, null);
    }

    private static string Quote(string argument) =>
        ParameterName().IsMatch(argument) ? argument : $"'{CodeGeneration.EscapeSingleQuotedStringContent(argument)}'";

    [GeneratedRegex(@"^-[A-Za-z]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}
