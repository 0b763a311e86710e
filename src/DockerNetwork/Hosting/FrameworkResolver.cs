using System.Reflection;

namespace DockerNetwork.Hosting;

/// <summary>Loads DockerNetwork.Engine on Windows PowerShell, which has no load contexts.</summary>
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

    /// <summary>Removes the handler when the module is removed.</summary>
    internal static void Release()
    {
        if (_folder is not null)
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

        _folder = null;
    }

    /// <summary>Resolves assemblies by simple name: powershell.exe has no binding redirects for the module, and its
    /// dependencies refer to each other in many versions. Handles only requests from the module's folder, so that other
    /// modules do not get its copies.</summary>
    private static Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        string? requester = request.RequestingAssembly?.Location;
        if (!string.IsNullOrEmpty(requester) && !requester!.StartsWith(_folder!, StringComparison.OrdinalIgnoreCase))
            return null;

        string path = Path.Combine(_folder!, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
