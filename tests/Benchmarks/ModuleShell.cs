using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>A PowerShell session with the module, on the thread that created it.</summary>
internal sealed class ModuleShell : IDisposable
{
    private readonly Runspace _runspace;

    private ModuleShell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Checkout.Folder("DockerNetwork.psd1")]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace.Open();
    }

    /// <summary>Measures on a dedicated thread, as a PowerShell host runs its pipelines. Blocking a pool thread would
    /// take that thread from both sides.</summary>
    internal static Task<T> MeasureAsync<T>(Func<ModuleShell, T> measure) => Task.Factory.StartNew(
        () =>
        {
            using ModuleShell shell = new();
            return measure(shell);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    public void Dispose() => _runspace.Dispose();

    /// <summary>Builds a pipeline that can be invoked many times.</summary>
    internal PowerShell Command(string name, params (string Name, object Value)[] parameters)
    {
        PowerShell shell = PowerShell.Create(_runspace).AddCommand(name);
        foreach ((string parameter, object value) in parameters)
            shell.AddParameter(parameter, value);

        return shell;
    }

    /// <summary>Runs a script; an error ends the benchmark.</summary>
    /// <returns>The number of output objects.</returns>
    internal int Run(string script, params (string Name, object Value)[] parameters)
    {
        using PowerShell shell = PowerShell
            .Create(_runspace)
            .AddScript($"$ErrorActionPreference = 'Stop'; {script}", useLocalScope: true);
        foreach ((string name, object value) in parameters)
            _runspace.SessionStateProxy.SetVariable(name, value);

        return shell.Invoke().Count;
    }
}
