using System.Text.Json;

namespace SbomBuilder;

/// <summary>Reads NuGet's <c>packages.lock.json</c> (format version 2).</summary>
internal static class LockFile
{
    /// <summary>Reads the packages of every target framework.</summary>
    /// <param name="path">The lock file.</param>
    /// <returns>Each package once; projects of this repository are none.</returns>
    internal static IReadOnlyList<LockedPackage> Read(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from framework in file.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project"
               group package.Value by (package.Name, Version: Text(package.Value, "resolved")) into same
               select new LockedPackage(same.Key.Name, same.Key.Version, Text(same.First(), "contentHash")),
        ];
    }

    private static string Text(JsonElement package, string property) => package.GetProperty(property).GetString()!;
}
