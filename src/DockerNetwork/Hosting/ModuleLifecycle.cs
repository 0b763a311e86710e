using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace DockerNetwork.Hosting;

/// <summary>Closes the connections when the last session in this process removes the module or ends. Sessions share
/// connections, and another session may be in the middle of a request.</summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly ConcurrentDictionary<Guid, Runspace> Sessions = new();

    /// <inheritdoc />
    public void OnImport()
    {
        if (Runspace.DefaultRunspace is Runspace session && Sessions.TryAdd(session.InstanceId, session))
            session.StateChanged += OnStateChanged;
    }

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (Runspace.DefaultRunspace is Runspace session)
            Leave(session);
    }

    private static void OnStateChanged(object? sender, RunspaceStateEventArgs change)
    {
        if (
            sender is Runspace session
            && change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
            Leave(session);
    }

    private static void Leave(Runspace session)
    {
        session.StateChanged -= OnStateChanged;
        if (!Sessions.TryRemove(session.InstanceId, out _) || !Sessions.IsEmpty)
            return;
        EngineHost.Close();
        FrameworkResolver.Release();
    }
}
