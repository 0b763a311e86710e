using System.Management.Automation;

namespace DockerNetwork.Hosting;

/// <summary>Closes connections when the last session of this process that has the module removes it: they are shared, and another session may be in the middle of a request.</summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // A runspace that is closed with the module in it is not told of. Then this stays too high, and connections end when they have been idle for a minute.
    private static int _sessions;

    /// <inheritdoc />
    public void OnImport() => Interlocked.Increment(ref _sessions);

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (Interlocked.Decrement(ref _sessions) > 0)
            return;
        EngineHost.Close();
        FrameworkResolver.Release();
    }
}
