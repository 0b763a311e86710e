using System.Management.Automation;

namespace DockerNetwork.Hosting;

/// <summary>Closes connections when the module is removed. Nothing happens at import.</summary>
public sealed class ModuleLifecycle : IModuleAssemblyCleanup
{
    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        EngineHost.Close();
        FrameworkResolver.Release();
    }
}
