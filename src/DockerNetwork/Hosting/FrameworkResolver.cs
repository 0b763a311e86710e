using System.Reflection;

namespace DockerNetwork.Hosting;

/// <summary>Loads the engine room on Windows PowerShell, where there are no load contexts.</summary>
internal static class FrameworkResolver
{
    private static string? _folder;

    internal static Assembly Load(string folder)
    {
        if (_folder is null)
            AppDomain.CurrentDomain.AssemblyResolve += Resolve;

        _folder = folder;
        return Assembly.LoadFrom(Path.Combine(folder, PrivateContext.EngineFile));
    }

    /// <summary>Takes the handler off again, for when the module is removed.</summary>
    internal static void Release()
    {
        if (_folder is not null)
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

        _folder = null;
    }

    /// <summary>By simple name: powershell.exe has no binding redirects for us, and the references among our
    /// dependencies name many versions. Only for requests from our folder, so that nobody else gets our
    /// copies.</summary>
    private static Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        string? requester = request.RequestingAssembly?.Location;
        if (!string.IsNullOrEmpty(requester) && !requester!.StartsWith(_folder!, StringComparison.OrdinalIgnoreCase))
            return null;

        string path = Path.Combine(_folder!, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
