using System.Reflection;
using Mono.Cecil;

namespace DockerNetwork.Engine.Tests.Packaging;

/// <summary>Checks the half of the module for Windows PowerShell 5.1, which cannot run here. Every assembly, type and
/// member that it references exists in .NET Framework 4.7.2, in PowerShellStandard or in its own folder.</summary>
public sealed class DesktopReferenceTests
{
    private static readonly string[] Ours = [
        .. Directory.GetFiles(Module("bin"), "DockerNetwork*.dll"),
        .. Directory.GetFiles(Module("bin/engine/desktop"), "*.dll")];

    /// <summary>The assemblies of the package.</summary>
    public static TheoryData<string> Names => new(Ours.Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_it_references_exists(string name) => Assert.Empty(Missing(name, without: ""));

    [Theory]
    [InlineData("System.Text.Json.dll")]
    [InlineData("System.Memory.dll")]
    [InlineData("Docker.DotNet.NPipe.dll")]
    public void An_assembly_that_is_taken_away_is_missed(string taken) =>
        Assert.Contains(Ours.Select(path => Path.GetFileName(path)).Where(name => name != taken),
            name => Missing(name, taken).Length > 0);

    private static string[] Missing(string name, string without)
    {
        using DesktopResolver desktop = new(
            Ours.Where(path => Path.GetFileName(path) != without),
            [Given("PowerShellStandard"), Given("FrameworkReferences"),
            Path.Combine(Given("FrameworkReferences"), "Facades")]);
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            Ours.Single(path => Path.GetFileName(path) == name), new ReaderParameters { AssemblyResolver = desktop });
        return
        [
            .. module.AssemblyReferences.Where(reference => !desktop.Has(reference))
                .Select(reference => reference.FullName),
            .. module.GetTypeReferences().Where(type => Tried(type.Resolve) is null).Select(type => type.FullName),
            .. module.GetMemberReferences().Where(member => Tried(member.Resolve) is null && !IsOfArray(member))
                .Select(member => member.FullName),
        ];
    }

    // The runtime generates the members of arrays itself.
    private static bool IsOfArray(MemberReference member) => member.DeclaringType.IsArray;

    private static T? Tried<T>(Func<T?> resolve)
        where T : class
    {
        try
        {
            return resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private static string Given(string key) =>
        typeof(DesktopReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == key).Value!;

    private static string Module(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DockerNetwork.psd1")))
            folder = folder.Parent;

        return Path.Combine(folder.FullName, path);
    }
}
