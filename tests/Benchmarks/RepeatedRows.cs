using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net.Sockets;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>What a call pays once everything is warm, beside what a person would use instead. The runs are interleaved, so that a busy moment meets both.</summary>
internal static class RepeatedRows
{
    private const int Warm = 600;
    private const int Runs = 300;
    private const int Processes = 15;
    private const int Repeats = 10;

    /// <summary>Measures on a thread of its own, as a PowerShell host has its pipelines: a thread of the pool that blocks would be missed by both sides.</summary>
    internal static async Task<IEnumerable<BenchRow>> RunAsync(EngineFixture engine)
    {
        string version = (await engine.Api.GetAsync("version", CancellationToken.None))!["ApiVersion"]!.GetValue<string>();
        return await Task.Factory.StartNew(() => Run(engine, version), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static BenchRow[] Run(EngineFixture engine, string version)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Checkout.Folder("DockerNetwork.psd1")]);
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddCommand("Get-DockerNetwork");
        using HttpClient bare = Bare(engine.Address);

        List<double> againstClient = [];
        for (int run = 0; run < Warm + Runs; run++)
        {
            double ours = Time(() => shell.Invoke());
            double theirs = Time(() => AskAsync(bare, version).GetAwaiter().GetResult());
            if (run >= Warm)
                againstClient.Add(ours / theirs);
        }

        List<double> againstProcess = [];
        for (int run = 0; run < Processes; run++)
            againstProcess.Add(Time(DockerNetworkLs) / TimeRepeated(() => shell.Invoke()));

        return
        [
            BenchRow.AtMost("Get-DockerNetwork, repeated", "the same two requests by a bare HttpClient", "x", againstClient, 1.3),
            BenchRow.AtLeast("Get-DockerNetwork, repeated: times faster", "docker network ls as a process", "x", againstProcess, 15),
        ];
    }

    /// <summary>The time of one call among repeated ones: the first after another process finds the processor's caches full of that.</summary>
    private static double TimeRepeated(Action work) => Time(() =>
    {
        for (int call = 0; call < Repeats; call++)
            work();
    }) / Repeats;

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Both at once, as the cmdlet asks them; nothing is read from the answers.</summary>
    private static Task AskAsync(HttpClient client, string version) =>
        Task.WhenAll(client.GetByteArrayAsync($"v{version}/networks"), client.GetByteArrayAsync($"v{version}/containers/json?all=1"));

    private static HttpClient Bare(Uri address) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (_, token) =>
        {
            Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.LocalPath), token);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri("http://engine/"),
    };

    private static void DockerNetworkLs()
    {
        using Process process = Process.Start(new ProcessStartInfo("docker", ["network", "ls"]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
