using System.Reflection;

namespace DockerNetwork.Hosting;

/// <summary>Loads DockerNetwork.Engine into its own load context, so that no other module's Docker.DotNet or JSON
/// library can conflict with it. Uses reflection, because AssemblyLoadContext is not in netstandard2.0.</summary>
internal static class PrivateContext
{
    internal const string EngineFile = "DockerNetwork.Engine.dll";
    private static readonly Type? ContextType = Type.GetType(
        "System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader");
    private static Assembly? _engine;

    internal static bool IsAvailable => ContextType is not null;

    /// <summary>Loads every assembly of the folder, and DockerNetwork.Engine last. A load context checks its own
    /// assemblies before it asks the default context. An assembly that is already loaded is therefore never taken from
    /// elsewhere, not even in an equal version.</summary>
    /// <param name="folder">The folder of DockerNetwork.Engine and its dependencies.</param>
    /// <param name="image">The ahead-of-time image that replaces the assembly in the folder; null for none.</param>
    internal static Assembly Load(string folder, string? image) => _engine ??= LoadAll(folder, image);

    private static Assembly LoadAll(string folder, string? image)
    {
        object context = Activator.CreateInstance(ContextType!, "DockerNetwork.Engine", false);
        MethodInfo load = ContextType!.GetMethod("LoadFromAssemblyPath")!;
        Assembly LoadFile(string path) => (Assembly)load.Invoke(context, [path]);

        foreach (string path in Directory.GetFiles(folder, "*.dll"))
            if (Path.GetFileName(path) != EngineFile)
                LoadFile(path);

        return LoadFile(image ?? Path.Combine(folder, EngineFile));
    }
}
