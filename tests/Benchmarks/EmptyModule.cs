using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;

namespace DockerNetwork.Benchmarks;

/// <summary>A binary module with one cmdlet that does nothing, to measure the cost of any binary module.</summary>
internal static class EmptyModule
{
    internal static string Make()
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("EmptyModule"), typeof(object).Assembly);
        TypeBuilder type = assembly
            .DefineDynamicModule("EmptyModule")
            .DefineType("GetNothingCommand", TypeAttributes.Public | TypeAttributes.Sealed, typeof(PSCmdlet));
        ConstructorInfo attribute = typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!;
        type.SetCustomAttribute(new CustomAttributeBuilder(attribute, [VerbsCommon.Get, "Nothing"]));
        type.CreateType();

        string folder = Directory.CreateTempSubdirectory("dockernetwork-bench-").FullName;
        assembly.Save(Path.Combine(folder, "EmptyModule.dll"));
        string manifest = Path.Combine(folder, "EmptyModule.psd1");
        File.WriteAllText(
            manifest,
            "@{ RootModule = 'EmptyModule.dll'; ModuleVersion = '1.0'; CmdletsToExport = @('Get-Nothing') }");
        return manifest;
    }
}
