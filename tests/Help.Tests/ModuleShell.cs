using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace DockerNetwork.HelpTests;

/// <summary>The real PowerShell engine with the module imported from the checkout. Each test class creates
/// one.</summary>
public sealed class ModuleShell : IDisposable
{
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());

    public ModuleShell()
    {
        _runspace.Open();
        Run("Import-Module", Path.Combine(Root, "DockerNetwork.psd1"));
    }

    internal static string Root { get; } = FindRoot();

    internal static string Pages { get; } = Path.Combine(Root, "docs", "en-US");

    public void Dispose() => _runspace.Dispose();

    /// <summary>Runs one command.</summary>
    internal IReadOnlyList<PSObject> Run(string command, string argument, params string[] switches)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddCommand(command).AddArgument(argument);
        foreach (string name in switches)
            shell.AddParameter(name);

        PSObject[] output = [.. shell.Invoke()];
        return shell.HadErrors
            ? throw new InvalidOperationException($"{command} {argument}: {shell.Streams.Error[0]}")
            : output;
    }

    /// <summary>Returns a cmdlet of the module.</summary>
    internal CmdletInfo Cmdlet(string name) => (CmdletInfo)Run("Get-Command", name)[0].BaseObject;

    /// <summary>The names of the module's cmdlets.</summary>
    internal IEnumerable<string> Cmdlets =>
        Run("Get-Module", "DockerNetwork").SelectMany(module => ((PSModuleInfo)module.BaseObject).ExportedCmdlets.Keys);

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DockerNetwork.psd1")))
            folder = folder.Parent!;

        return folder.FullName;
    }
}
