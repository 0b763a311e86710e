using System.Text.Json.Nodes;

namespace SbomBuilder;

/// <summary>The parts of the package in the form of CycloneDX 1.6 (ECMA-424). Holds no time and no random number: the same parts give the same file.</summary>
internal static class BillOfMaterials
{
    /// <summary>Writes it.</summary>
    /// <param name="version">The module's version.</param>
    /// <param name="packages">The packages that it is built with.</param>
    /// <param name="folder">What they say of themselves.</param>
    /// <param name="shipped">The file names of the assemblies in the package.</param>
    /// <returns>The document.</returns>
    internal static JsonObject Of(string version, IEnumerable<LockedPackage> packages, PackageFolder folder, ISet<string> shipped) => new()
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Module(version) },
        ["components"] = new JsonArray([.. packages.OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ThenBy(package => package.Version).Select(package => Component(package, folder, shipped))]),
    };

    private static JsonObject Module(string version) => new()
    {
        ["type"] = "library",
        ["name"] = "DockerNetwork",
        ["version"] = version,
        ["licenses"] = Licence("MIT"),
    };

    private static JsonNode Component(LockedPackage package, PackageFolder folder, ISet<string> shipped)
    {
        JsonObject component = new()
        {
            ["type"] = "library",
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["purl"] = $"pkg:nuget/{package.Name}@{package.Version}",
            // What only the compiler sees is no part of what is installed.
            ["scope"] = folder.AssembliesOf(package).Overlaps(shipped) ? "required" : "excluded",
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(package.Hash)) }),
        };
        if (folder.LicenceOf(package) is string licence)
            component["licenses"] = Licence(licence);
        return component;
    }

    private static JsonArray Licence(string expression) => new(new JsonObject { ["expression"] = expression });
}
