using System.Text.Json;
using SbomBuilder;

if (args.Length < 4)
{
    Console.Error.WriteLine("Usage: SbomBuilder <version> <folder of the module> <file to write> <lock file>…");
    return 2;
}

string[] files = Directory.GetFiles(args[1], "*.dll", SearchOption.AllDirectories);
HashSet<string> shipped = files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
IEnumerable<LockedPackage> packages = args[3..].SelectMany(LockFile.Read).Distinct();
string text = BillOfMaterials.Of(args[0], packages, PackageFolder.Default, shipped).ToJsonString(new JsonSerializerOptions { WriteIndented = true });
File.WriteAllText(args[2], text + '\n');
return 0;
