using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace DockerNetwork.Benchmarks;

/// <summary>Finds the source files of methods, from the assemblies and their symbols.</summary>
internal sealed partial class SourceMap
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the assemblies.</summary>
    /// <param name="folders">The folders to look in.</param>
    /// <param name="assemblies">The file names, in any of the folders.</param>
    internal SourceMap(IReadOnlyList<string> folders, IReadOnlyList<string> assemblies)
    {
        foreach (string path in assemblies.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))))
            if (File.Exists(path))
                Read(path);
    }

    /// <summary>Gets the method of a line that the compiler writes, as <c>Type:Method</c> without type
    /// arguments.</summary>
    internal static string? MethodOf(string line) =>
        CompiledLine().Match(line) is { Success: true } match
            ? TypeArguments().Replace(match.Groups["method"].Value, "")
            : null;

    /// <summary>Gets the files of methods, sorted. A method without lines of its own counts as its type.</summary>
    internal string[] FilesOf(IEnumerable<string> methods) =>
        [.. methods.Select(FileOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private string? FileOf(string method)
    {
        if (_files.TryGetValue(method, out string? file))
            return file;

        string type = method.Split(':')[0];
        while (!_files.TryGetValue(type, out file) && type.LastIndexOf('+') is int end and > 0)
            type = type[..end];

        return file;
    }

    private void Read(string path)
    {
        using PEReader image = new(File.OpenRead(path));
        using MetadataReaderProvider symbols = MetadataReaderProvider.FromPortablePdbStream(
            File.OpenRead(Path.ChangeExtension(path, "pdb")));
        MetadataReader code = image.GetMetadataReader();
        MetadataReader lines = symbols.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in code.MethodDefinitions)
        {
            MethodDebugInformation debug = lines.GetMethodDebugInformation(handle);
            if (debug.Document.IsNil)
                continue;

            string file = lines.GetString(lines.GetDocument(debug.Document).Name);
            MethodDefinition method = code.GetMethodDefinition(handle);
            string type = NameOf(code, code.GetTypeDefinition(method.GetDeclaringType()));
            _files.TryAdd($"{type}:{code.GetString(method.Name)}", file);
            _files.TryAdd(type, file);
        }
    }

    private static string NameOf(MetadataReader code, TypeDefinition type)
    {
        string name = code.GetString(type.Name);
        if (type.IsNested)
            return $"{NameOf(code, code.GetTypeDefinition(type.GetDeclaringType()))}+{name}";

        string space = code.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    [GeneratedRegex(@"JIT compiled (?<method>[^ (]+:[^(]+)\(")]
    private static partial Regex CompiledLine();

    /// <summary>Matches the arguments of a generic type or method, such as <c>[System.__Canon]</c>.</summary>
    [GeneratedRegex(@"\[[^:(]*\]")]
    private static partial Regex TypeArguments();
}
