using Mono.Cecil;

namespace DockerNetwork.Engine.Tests.Packaging;

/// <summary>Finds assemblies as Windows PowerShell does: the module's own by their simple name, as FrameworkResolver
/// loads them, then the host's and the framework's. A version older than the reference does not count.</summary>
internal sealed class DesktopResolver(IEnumerable<string> files, IEnumerable<string> folders) : BaseAssemblyResolver
{
    private readonly string[] _files = [.. files];
    private readonly string[] _folders = [.. folders];
    private readonly Dictionary<string, AssemblyDefinition?> _found = [];

    /// <summary>True if an assembly of at least that version exists.</summary>
    public bool Has(AssemblyNameReference name) =>
        Find(name) is AssemblyDefinition found && found.Name.Version >= name.Version;

    /// <inheritdoc/>
    public override AssemblyDefinition Resolve(AssemblyNameReference name) =>
        Find(name) ?? throw new AssemblyResolutionException(name);

    /// <inheritdoc/>
    public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) =>
        Resolve(name);

    private AssemblyDefinition? Find(AssemblyNameReference name)
    {
        if (!_found.TryGetValue(name.Name, out AssemblyDefinition? assembly))
            _found[name.Name] = assembly = Path(name.Name) is string path
                ? AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this })
                : null;

        return assembly;
    }

    private string? Path(string name) =>
        _files.FirstOrDefault(file => System.IO.Path.GetFileNameWithoutExtension(file) == name)
        ?? _folders.Select(folder => System.IO.Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
}
