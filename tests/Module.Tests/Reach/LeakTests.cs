using System.Diagnostics;
using System.Globalization;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

public sealed class LeakTests(EngineFixture fixture) : ReachTest(fixture)
{
    private const long Mebibyte = 1 << 20;

    /// <summary>The number of rounds of ten calls; DOCKERNETWORK_TEST_ROUNDS=1000 makes ten thousand calls, and takes
    /// minutes.</summary>
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("DOCKERNETWORK_TEST_ROUNDS") ?? "100", CultureInfo.InvariantCulture);

    /// <summary>Ten calls: successful, failing and early-ended ones, on one engine and on several, one of which does
    /// not respond.</summary>
    private const string Mix = """
        $null = Get-DockerNetwork
        do { Get-DockerNetwork | ForEach-Object { break } } while ($false)
        $null = Get-DockerContainer nosuch -ErrorAction SilentlyContinue
        $null = Get-DockerNetwork bridge -Context * -ErrorAction SilentlyContinue
        $null = Get-DockerEngine -Context live, dead, slow -ErrorAction SilentlyContinue
        try { $null = Get-DockerNetwork -Context dead } catch { }
        try { $null = Get-DockerNetwork nosuch -Context slow -ErrorAction Stop } catch { }
        $null = Get-DockerNetworkEndpoint bridge
        try { $null = Get-DockerNetwork -DockerHost tcp://127.0.0.1:1 } catch { }
        $null = Get-DockerContext
        """;

    [Fact]
    public async Task Many_calls_leave_open_files_threads_and_memory_where_they_were()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Open files are counted in /proc.");
        await using SocketProxy slow = new(Engine.Address, TimeSpan.FromMilliseconds(1));
        Contexts.Add("dead", "unix:///run/no-engine-here.sock");
        Contexts.Add("live", Engine.Address.OriginalString);
        Contexts.Add("slow", slow.Address.OriginalString);
        Repeat(10);
        (int Files, int Threads, long Memory) before = Count();

        Repeat(Rounds);

        (int Files, int Threads, long Memory) after = Count();
        TestContext.Current.TestOutputHelper?.WriteLine($"before: {before}, after: {after}");
        Assert.InRange(after.Files, 0, before.Files + 20);
        Assert.InRange(after.Threads, 0, before.Threads + 10);
        Assert.InRange(after.Memory, 0, before.Memory + (4 * Mebibyte));
    }

    private void Repeat(int rounds) => Shell.Run($"foreach ($round in 1..{rounds}) {{ {Mix} }}");

    /// <summary>Counts open files, threads and the live bytes of the managed heap.</summary>
    private static (int Files, int Threads, long Memory) Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return (
            Directory.GetFileSystemEntries("/proc/self/fd").Length, process.Threads.Count,
            GC.GetTotalMemory(forceFullCollection: true));
    }
}
