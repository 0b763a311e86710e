using System.Management.Automation;
using System.Text.Json;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Lists all endpoints of many containers: two lists, and an inspect for each container. Both sides send as
/// many requests in parallel.</summary>
internal static class EndpointRows
{
    private const int Warm = 6;
    private const int Runs = 15;

    /// <summary>The number of requests that the module sends in parallel.</summary>
    private const int Lanes = 8;

    private const int Count = 300;

    internal static async Task<IEnumerable<BenchRow>> RunAsync(EngineFixture engine, BenchFixture ground)
    {
        await ground.GrowAsync(Count);
        using BareClient bare = await BareClient.OpenAsync(engine);
        return [await ModuleShell.MeasureAsync(shell => Run(shell, bare, ground))];
    }

    private static BenchRow Run(ModuleShell module, BareClient bare, BenchFixture ground)
    {
        int expected = Ids(bare.ContainersAsync().GetAwaiter().GetResult()).Count + 2;
        using PowerShell shell = module.Command("Get-DockerNetworkEndpoint");
        shell.Invoke();
        CountRequests(shell, ground.Containers.Count, expected);

        List<double> ratios = [];
        for (int run = 0; run < Warm + Runs; run++)
        {
            double ours = Timing.Of(() => { shell.Invoke(); });
            double theirs = Timing.Of(() => AskAsync(bare));
            if (run >= Warm)
                ratios.Add(ours / theirs);
        }

        return BenchRow.AtMost(
            $"Get-DockerNetworkEndpoint: {ground.Networks.Count} networks, {ground.Containers.Count} containers",
            $"the same {expected} requests by a bare HttpClient, {Lanes} at once", "x", ratios, 1.2);
    }

    /// <summary>Checks that no request is sent twice: each list once, and each container once.</summary>
    private static void CountRequests(PowerShell shell, int endpoints, int expected)
    {
        using RequestCount count = new();
        int found = shell.Invoke().Count;
        if (found < endpoints || count.Requests != expected)
            throw new InvalidOperationException(
                $"{found} endpoints of {endpoints} came of {count.Requests} requests, and {expected} are needed.");
    }

    private static async Task AskAsync(BareClient client)
    {
        Task<byte[]> networks = client.NetworksAsync();
        List<string> ids = Ids(await client.ContainersAsync());
        await networks;
        await Parallel.ForEachAsync(
            ids, new ParallelOptions { MaxDegreeOfParallelism = Lanes },
            async (id, _) => await client.InspectAsync(id));
    }

    /// <summary>Reads the ids from a list of containers, for the requests that follow.</summary>
    private static List<string> Ids(byte[] containers)
    {
        using JsonDocument list = JsonDocument.Parse(containers);
        return [.. list.RootElement.EnumerateArray().Select(container => container.GetProperty("Id").GetString()!)];
    }
}
