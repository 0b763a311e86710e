using System.Xml.Linq;

namespace SbomBuilder;

/// <summary>What a package says of itself, in the folder that restore has unpacked it to.</summary>
/// <param name="root">The folder of all packages.</param>
internal sealed class PackageFolder(string root)
{
    /// <summary>Where NuGet restores to: NUGET_PACKAGES, or a folder of the user's.</summary>
    internal static PackageFolder Default { get; } = new(Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>Reads its licence.</summary>
    /// <returns>An SPDX expression, or null where the package names none.</returns>
    /// <exception cref="FileNotFoundException">The package was never restored.</exception>
    internal string? LicenceOf(LockedPackage package)
    {
        XElement manifest = XDocument.Load(Directory.GetFiles(FolderOf(package), "*.nuspec").Single()).Root!;
        XElement? licence = manifest.Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression");
        return licence?.Value;
    }

    /// <summary>Lists its assemblies.</summary>
    /// <returns>File names; the same one for each framework once.</returns>
    internal ISet<string> AssembliesOf(LockedPackage package)
    {
        string folder = Path.Combine(FolderOf(package), "lib");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories) : [];
        return files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private string FolderOf(LockedPackage package)
    {
        string folder = Path.Combine(root, package.Name.ToLowerInvariant(), package.Version.ToLowerInvariant());
        return Directory.Exists(folder) ? folder : throw new FileNotFoundException($"{package.Name} {package.Version} was not restored: run 'dotnet restore' first.");
    }
}
