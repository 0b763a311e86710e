using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.ModuleTests.Faults;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Several containers at once, with -ThrottleLimit.</summary>
public sealed class ThrottleTests(EngineFixture engine) : ModuleTest(engine)
{
    private const int Containers = 12;

    [Fact]
    public async Task All_are_connected_and_told_in_the_order_of_the_input()
    {
        string[] ids = await MakeAsync();
        (string, object?)[] names = [("net", Ground.Name("net")), ("ids", ids)];

        Assert.Equal(ids, Told("$ids | Connect-DockerNetwork $net -Alias web -ThrottleLimit 5", names));
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await MembersAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(ids, Told("$ids | Disconnect-DockerNetwork $net -PassThru -ThrottleLimit 5", names));
        Assert.Empty(await MembersAsync());
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("-ThrottleLimit 1", 1, 1)]
    [InlineData("-ThrottleLimit 4", 2, 4)]
    public async Task So_many_are_under_way_and_no_more(string limit, int least, int most)
    {
        string[] ids = await MakeAsync();
        await using FaultProxy door = new(Engine.Address);

        Shell.Good(
            $"$ids | Connect-DockerNetwork $net {limit} -DockerHost $door", ("net", Ground.Name("net")),
            ("ids", ids), ("door", door.Address));

        Assert.InRange(door.Most("POST /networks/ID/connect"), least, most);
    }

    [Fact]
    public async Task Before_an_error_ends_it_all_that_was_done_is_told()
    {
        string[] ids = await MakeAsync();
        string[] input = [.. ids[..3], "gone", .. ids[3..]];

        string[] told = Told(
            "& { try { $ids | Connect-DockerNetwork $net -ThrottleLimit 5 -ErrorAction Stop } catch { } }",
            ("net", Ground.Name("net")), ("ids", input));

        Assert.Equal((await MembersAsync()).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.InRange(told.Length, 3, 7);
    }

    [Fact]
    public async Task A_bad_one_among_good_ones_is_an_error_of_its_own()
    {
        string[] ids = await MakeAsync();
        await Ground.ConnectAsync(Ground.Name("net"), ids[2]);

        string[] told = Told(
            "$ids | Connect-DockerNetwork $net -Alias other -ThrottleLimit 5", ("net", Ground.Name("net")),
            ("ids", ids));

        ErrorRecord error = Assert.Single(Shell.Errors);
        Assert.Equal(Id("AlreadyConnected", "Connect-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Equal(Ground.Name("c2"), error.TargetObject);
        Assert.Equal(ids.Where(id => id != ids[2]), told);
    }

    [Fact]
    public async Task An_engine_that_is_gone_ends_it_with_all_told_too()
    {
        await MakeAsync();
        (string, object?)[] names =
        [
            ("net", Ground.Name("net")), ("all", Ground.Name("c*")), ("name", Ground.Name("c0")),
            ("hosts", new[] { Engine.Address, new Uri("unix:///run/no-engine-here.sock") }),
        ];

        // An object is looked up on its own engine. A name is looked up on both engines, and one of them does not have
        // it.
        string[] told = Told(
            "& { try { @(Get-DockerContainer $all)[0..2] + $name | Connect-DockerNetwork $net -ThrottleLimit 5 "
                + "-DockerHost $hosts -ErrorAction Stop } catch { } }",
            names);

        Assert.Equal(3, told.Length);
        Assert.Equal((await MembersAsync()).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stop_ends_all_that_is_under_way()
    {
        string[] ids = await MakeAsync();
        await using FaultProxy door = new(Engine.Address, FaultKind.Hang, "POST /networks/ID/connect");
        using PowerShell running = Shell.Start(
            "$ids | Connect-DockerNetwork $net -ThrottleLimit 3 -DockerHost $door", ("net", Ground.Name("net")),
            ("ids", ids), ("door", door.Address));
        IAsyncResult result = running.BeginInvoke();
        while (!door.IsMet)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        Stopwatch watch = Stopwatch.StartNew();
        running.Stop();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.True(result.IsCompleted);
        Assert.Empty(running.Streams.Error);
    }

    private string[] Told(string script, params (string, object?)[] names) =>
        [.. Shell.Run(script, names).Select(endpoint => (string)endpoint.Properties["ContainerId"].Value)];

    private async Task<string[]> MembersAsync()
    {
        List<string> on = [];
        for (int i = 0; i < Containers; i++)
            if (
                (await Ground.GetAsync($"containers/{Ground.Name($"c{i}")}/json")) is { } there
                && there["NetworkSettings"]!["Networks"]![Ground.Name("net")] is not null)
                on.Add(there["Id"]!.GetValue<string>());

        return [.. on];
    }

    private async Task<string[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        return await Task.WhenAll(
            Enumerable
                .Range(0, Containers)
                .Select(i => Ground.ContainerAsync(Ground.Name($"c{i}"), "bridge", start: false)));
    }
}
