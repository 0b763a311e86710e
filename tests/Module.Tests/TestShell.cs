using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace DockerNetwork.ModuleTests;

/// <summary>A PowerShell session with the module imported by its manifest, as a user imports it.</summary>
public sealed class TestShell : IDisposable
{
    private readonly Runspace _runspace;

    public TestShell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([Manifest]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>The manifest at the root of the checkout.</summary>
    public static string Manifest { get; } = Path.Combine(FindRoot(AppContext.BaseDirectory), "DockerNetwork.psd1");

    /// <summary>The non-terminating errors of the last run.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    /// <summary>The warnings of the last run.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Runs a script and returns its output. Variables are set first, so that no test builds a command from
    /// strings.</summary>
    public Collection<PSObject> Run(string script, params (string Name, object? Value)[] variables)
    {
        using PowerShell shell = Start(script, variables);
        using Timer stop = new(_ => shell.BeginStop(null, null), null, Limit, Timeout.InfiniteTimeSpan);
        try
        {
            return shell.Invoke();
        }
        finally
        {
            Errors = [.. shell.Streams.Error];
            Warnings = [.. shell.Streams.Warning.Select(warning => warning.Message)];
        }
    }

    /// <summary>The time limit of a script, so that a hanging script does not block the others.</summary>
    public TimeSpan Limit { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Runs a script that must succeed without an error.</summary>
    public Collection<PSObject> Good(string script, params (string Name, object? Value)[] variables)
    {
        Collection<PSObject> output = Run(script, variables);
        Assert.True(
            Errors.Count == 0, string.Join('\n', Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}")));
        return output;
    }

    /// <summary>Runs a script that must write one error, terminating or not, and returns the error.</summary>
    public ErrorRecord Bad(string script, params (string Name, object? Value)[] variables)
    {
        try
        {
            Run(script, variables);
        }
        catch (RuntimeException exception)
        {
            return exception.ErrorRecord;
        }

        return Assert.Single(Errors);
    }

    /// <summary>Makes a pipeline that the caller invokes, or stops.</summary>
    public PowerShell Start(string script, params (string Name, object? Value)[] variables)
    {
        foreach ((string name, object? value) in variables)
            _runspace.SessionStateProxy.SetVariable(name, value);

        PowerShell shell = PowerShell.Create(_runspace);
        return shell.AddScript(script, useLocalScope: true);
    }

    /// <summary>Returns the tab completions at the end of a line.</summary>
    public IReadOnlyList<string> Complete(string line)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        return
        [
            .. CommandCompletion
                .CompleteInput(line, line.Length, null, shell)
                .CompletionMatches.Select(match => match.CompletionText)];
    }

    public void Dispose() => _runspace.Dispose();

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "DockerNetwork.psd1"))
            ? folder
            : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
