using System.Reflection;

namespace DockerNetwork.Hosting;

/// <summary>Loads the engine room into a load context of its own, so that no other module's Docker.DotNet or JSON
/// library can clash with ours. AssemblyLoadContext is not in netstandard2.0, hence the reflection.</summary>
internal static class PrivateContext
{
    internal const string EngineFile = "DockerNetwork.Engine.dll";
    private static readonly Type? ContextType = Type.GetType(
        "System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader");
    private static Assembly? _engine;

    internal static bool IsAvailable => ContextType is not null;

    /// <summary>Loads every assembly of the folder, the engine room last: a context looks at what it has loaded itself
    /// before it asks the default one, so what is there already is never taken from elsewhere, not even in an equal
    /// version.</summary>
    /// <param name="folder">The folder of the engine room and its dependencies.</param>
    /// <param name="image">The engine room compiled ahead, which replaces the one in the folder; null for none.</param>
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
