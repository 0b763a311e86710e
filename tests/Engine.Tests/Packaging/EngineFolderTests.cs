using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace DockerNetwork.Engine.Tests.Packaging;

/// <summary>The folders that a host loads completely. Each contains every referenced assembly, and none that the host
/// has.</summary>
public sealed class EngineFolderTests
{
    private static readonly string[] HostsOwn = ["DockerNetwork.Core", "System.Management.Automation"];

    private static string Root
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "DockerNetwork.psd1")))
                folder = folder.Parent;

            return folder.FullName;
        }
    }

    [Theory]
    [InlineData("core")]
    [InlineData("desktop")]
    public void A_folder_has_nothing_that_the_host_has(string edition) =>
        Assert.All(HostsOwn, name => Assert.False(File.Exists(Path.Combine(Folder(edition), name + ".dll"))));

    [Fact]
    public void Each_reference_of_the_core_folder_is_met()
    {
        // The oldest PowerShell that loads the assets runs on .NET 8. net8.0 assets do not reference what only .NET 10
        // has.
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.Empty(Unmet("core", name => File.Exists(Path.Combine(runtime, name + ".dll"))));
    }

    [Fact]
    public void Each_reference_of_the_desktop_folder_is_met()
    {
        string framework = typeof(EngineFolderTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "FrameworkReferences")
            .Value!;
        Assert.Empty(
            Unmet(
                "desktop", name =>
                    File.Exists(Path.Combine(framework, name + ".dll"))
                    || File.Exists(Path.Combine(framework, "Facades", name + ".dll"))));
    }

    /// <summary>The runtime searches an image with this flag for every other module's generic code, too, and crashed in
    /// such code (docs/decisions/ready-to-run.md). The flag is READYTORUN_FLAG_UNRELATED_R2R_CODE of dotnet/runtime
    /// docs/design/coreclr/botr/readytorun-format.md; the flags are 8 bytes into an image's own header.</summary>
    [Fact]
    public void No_image_has_code_that_is_looked_up_for_others()
    {
        const int UnrelatedCode = 0x80;
        string ahead = Folder($"linux-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant());
        string[] images = Directory.Exists(ahead) ? Directory.GetFiles(ahead, "*.dll") : [];
        Assert.Equal(
            IsRelease && OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
            images.Length > 0);
        Assert.All(images, image => Assert.Equal(0, Flags(image) & UnrelatedCode));
    }

    private static bool IsRelease =>
        typeof(EngineFolderTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration
        == "Release";

    private static int Flags(string image)
    {
        using PEReader reader = new(File.OpenRead(image));
        BlobReader header = reader
            .GetSectionData(reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.RelativeVirtualAddress)
            .GetReader();
        Assert.Equal("RTR\0", header.ReadUTF8(4));
        header.ReadInt32();
        return header.ReadInt32();
    }

    private static string Folder(string edition) => Path.Combine(Root, "bin", "engine", edition);

    private static string[] Unmet(string edition, Func<string, bool> hostHas)
    {
        string[] files = Directory.GetFiles(Folder(edition), "*.dll");
        Assert.Contains(files, file => Path.GetFileName(file) == "DockerNetwork.Engine.dll");
        HashSet<string> shipped = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        return
        [
            .. files
                .SelectMany(References)
                .Distinct()
                .Where(name => !shipped.Contains(name) && !HostsOwn.Contains(name) && !hostHas(name))
                .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> References(string file)
    {
        using PEReader reader = new(File.OpenRead(file));
        MetadataReader metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(handle =>
                metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
