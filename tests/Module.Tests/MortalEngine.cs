using System.Formats.Tar;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A Docker daemon of one test's own, which can be killed and started again.</summary>
internal sealed class MortalEngine : IAsyncDisposable
{
    private const string Groups = "/sys/fs/cgroup";

    private readonly string _folder = Path.Combine("/var/lib", EngineFixture.UniqueName("dockernetwork-test"));
    private readonly FileStream _lock;
    private PrivateMachine? _machine;
    private PrivateEngine? _engine;

    // Who finds such a folder unlocked takes it for what a killed run left, and removes it.
    private MortalEngine() => _lock = new FileStream(_folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Hindrance =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess ? "A daemon of the test's own takes root on Linux."
        : Find("dockerd") is null || Find("busybox") is null ? "A daemon of the test's own takes docker.io and busybox-static." : null;

    public string Address => $"unix://{_folder}/docker.sock";

    /// <summary>Starts one, with an image named alpine.</summary>
    public static async Task<MortalEngine> StartAsync()
    {
        MortalEngine mortal = new();
        try
        {
            mortal._machine = await PrivateMachine.StartAsync(CancellationToken.None);
            mortal._engine = await PrivateEngine.StartAsync(mortal._machine, mortal._folder, CancellationToken.None);
            await mortal._engine.Api.SendAsync(HttpMethod.Post, "images/create?fromSrc=-&repo=alpine&tag=latest", Image(), CancellationToken.None);
            return mortal;
        }
        catch
        {
            await mortal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the daemon; it has no time to say or to stop anything.</summary>
    public Task KillAsync() => _machine!.RunAsync($"daemon=$(cat '{_folder}/docker.pid'); kill -KILL $daemon; wait $daemon; true", CancellationToken.None);

    /// <summary>Stops the daemon in good order.</summary>
    public Task StopAsync() => _engine!.StopAsync();

    public Task StartAgainAsync() => _engine!.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync();

        if (_machine is not null)
            await _machine.DisposeAsync();

        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);

        foreach (string tree in Directory.GetDirectories(Groups).Append(Groups).Select(parent => Path.Combine(parent, Path.GetFileName(_folder))).Where(Directory.Exists))
            await RemoveGroupAsync(tree);

        await _lock.DisposeAsync();
        File.Delete(_folder + ".lock");
    }

    /// <summary>The files in a control group are the kernel's; only folders can be removed, the innermost first, and not before their processes are gone.</summary>
    private static async Task RemoveGroupAsync(string folder)
    {
        foreach (string inner in Directory.GetDirectories(folder))
            await RemoveGroupAsync(inner);

        for (int attempt = 0; attempt < 100 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static ByteArrayContent Image()
    {
        using MemoryStream bytes = new();
        using (TarWriter tar = new(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            using FileStream busybox = File.OpenRead(Find("busybox")!);
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox") { DataStream = busybox, Mode = (UnixFileMode)0b111_101_101 });
            foreach (string applet in new[] { "sh", "sleep" })
                tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{applet}") { LinkName = "busybox" });
        }

        return new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new("application/x-tar") } };
    }

    private static string? Find(string program) =>
        new[] { "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
