using System.Diagnostics;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

/// <summary>An ssh server that accepts only a few log-ins at a time, and many clients.</summary>
public sealed class SshCrowdTests : ReachTest
{
    private const int Crowd = 12;

    private readonly EngineFixture _engine;

    public SshCrowdTests(EngineFixture engine) : base(engine)
    {
        Assert.SkipWhen(
            SshProxy.Missing is not null,
            $"{SshProxy.Missing} is not on this machine. Install openssh-server, openssh-client and docker's command.");
        _engine = engine;
    }

    [Fact]
    public async Task All_of_a_crowd_get_in_where_two_may_log_in_at_a_time()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address, settings: "MaxStartups 2:100:2\n");

        string[] failures = await CrowdAsync(shell =>
        {
            shell.Good("Get-DockerNetwork bridge -DockerHost $address", ("address", door.Address));
            Assert.Equal("hello", shell.Good(
                "Invoke-DockerContainer $image -Command sh, -c, 'sleep 2; echo hello' -Pull Never -DockerHost $address",
                ("image", Ground.Image), ("address", door.Address)).Single().ToString());
        });

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"ssh was started {door.Calls} times and let in {door.LogIns} times.");
        Assert.True(failures.Length == 0, $"{failures.Length} of {Crowd} failed:\n{string.Join('\n', failures)}");
        Assert.InRange(door.Calls, door.LogIns, 3 * door.LogIns);
    }

    [Fact]
    public async Task A_server_that_always_closes_is_given_up_soon()
    {
        int open = 0, most = 0, count = 0;
        await using TestSocket server = new(async (_, stop) =>
        {
            Interlocked.Increment(ref count);
            int now = Interlocked.Increment(ref open);
            lock (this)
                most = Math.Max(most, now);
            await Task.Delay(100, stop);
            Interlocked.Decrement(ref open);
        }, TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0)));
        Uri address = new($"ssh://127.0.0.1:{server.Address.Port}");
        Stopwatch watch = Stopwatch.StartNew();

        ErrorRecord error = Shell.Bad("Get-DockerNetwork -DockerHost $address", ("address", address));

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} attempts, {watch.Elapsed}: {error}");
        Assert.Equal(Id("EngineUnreachable", "Get-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains("closed the connection before it said who it is", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("MaxStartups", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(count, 3, 20);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task No_more_than_two_log_in_at_a_time()
    {
        int open = 0, most = 0;
        await using TestSocket server = new(async (_, stop) =>
        {
            int now = Interlocked.Increment(ref open);
            lock (this)
                most = Math.Max(most, now);
            await Task.Delay(100, stop);
            Interlocked.Decrement(ref open);
        }, TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0)));
        Uri[] users =
            [.. Enumerable.Range(0, Crowd).Select(n => new Uri($"ssh://u{n}@127.0.0.1:{server.Address.Port}"))];

        Shell.Run("Get-DockerNetwork -DockerHost $users -ErrorAction SilentlyContinue", ("users", users));

        Assert.Equal(2, most);
    }

    /// <summary>Starts all clients at once, each in its own session, and collects the errors.</summary>
    private static async Task<string[]> CrowdAsync(Action<TestShell> work)
    {
        TestShell[] shells = [.. Enumerable.Range(0, Crowd).Select(_ => new TestShell())];
        try
        {
            string?[] failures = await Task.WhenAll(shells.Select(shell => Task.Factory.StartNew(
                () => Record.Exception(() => work(shell))?.Message, TaskCreationOptions.LongRunning)));
            return [.. failures.OfType<string>()];
        }
        finally
        {
            Array.ForEach(shells, shell => shell.Dispose());
        }
    }
}
