using System.Diagnostics;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class RunTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    private readonly List<OutputLine> _lines = [];

    [Fact]
    public async Task An_attached_run_gives_every_line_and_the_exit_code()
    {
        (string id, _) = await ContainerAsync(request =>
            request with
            {
                Command = List("sh", "-c", "printf 'one\\r\\nzwei ü\\n\\nno end'; echo oops >&2; exit 3"),
                AutoRemove = true,
            });

        long code = await Engine.Containers.StartAttachedAsync(id, _lines.Add, None);

        Assert.Equal(3, code);
        Assert.Equal(["one", "zwei ü", "", "no end"], _lines.Where(line => !line.IsError).Select(line => line.Text));
        Assert.Equal(["oops"], _lines.Where(line => line.IsError).Select(line => line.Text));
    }

    [Fact]
    public async Task Nothing_is_lost_of_much_output()
    {
        (string id, _) = await ContainerAsync(request =>
            request with
            {
                Command = List("sh", "-c", "i=0; while [ $i -lt 20000 ]; do echo line-ü-$i; i=$((i+1)); done"),
            });

        Assert.Equal(0, await Engine.Containers.StartAttachedAsync(id, _lines.Add, None));

        Assert.Equal(Enumerable.Range(0, 20000).Select(number => $"line-ü-{number}"), _lines.Select(line => line.Text));
    }

    [Fact]
    public async Task Short_runs_that_are_removed_at_once_never_lose_their_code()
    {
        for (int run = 0; run < 10; run++)
        {
            (string id, _) = await ContainerAsync(request =>
                request with
                {
                    Command = List("sh", "-c", "echo $0; exit 7", run.ToString()), AutoRemove = true,
                });
            _lines.Clear();

            Assert.Equal(7, await Engine.Containers.StartAttachedAsync(id, _lines.Add, None));
            Assert.Equal(run.ToString(), Assert.Single(_lines).Text);
        }
    }

    [Fact]
    public async Task An_attached_run_outlives_the_request_timeout()
    {
        INetworkEngine hasty = await OpenAsync(TimeSpan.FromSeconds(4));
        (string id, _) = await ContainerAsync(request =>
            request with
            {
                Command = List("sh", "-c", "sleep 6; echo done"),
            });

        Assert.Equal(0, await hasty.Containers.StartAttachedAsync(id, _lines.Add, None));
        Assert.Equal("done", Assert.Single(_lines).Text);
    }

    [Fact]
    public async Task A_start_that_fails_leaves_nothing_waiting()
    {
        (string id, _) = await ContainerAsync(request => request with { Command = List("nosuchcommand") });

        await FailsAsync(FailureKind.EngineRefused, () => Engine.Containers.StartAttachedAsync(id, _lines.Add, None));
    }

    [Fact]
    public async Task Cancelling_an_attached_run_returns_at_once_and_the_container_goes_on()
    {
        (string id, _) = await ContainerAsync(request =>
            request with
            {
                Command = List("sh", "-c", "echo up; sleep 600"),
            });
        await CancelledAsync(token => Engine.Containers.StartAttachedAsync(id, _lines.Add, token));

        Assert.Equal("running", (await Engine.Containers.InspectAsync(id, None)).Container.State);
    }

    [Fact]
    public async Task An_exec_gives_every_line_and_the_exit_code()
    {
        (string id, _) = await ContainerAsync(start: true);
        ExecRequest request = new()
        {
            Command = List("sh", "-c", "echo $WORD in $(pwd) as $(id -u); echo bad >&2; exit 5"),
            Environment = new StringMap([new("WORD", "hello")]),
            User = "1000:1000",
            WorkingDirectory = "/tmp",
        };

        Assert.Equal(5, await Engine.Containers.ExecAsync(id, request, _lines.Add, None));

        Assert.Contains(new OutputLine("hello in /tmp as 1000", false), _lines);
        Assert.Contains(new OutputLine("bad", true), _lines);
    }

    [Fact]
    public async Task A_command_that_is_not_there_ends_as_in_a_shell()
    {
        (string id, _) = await ContainerAsync(start: true);

        Assert.Contains(
            await Engine.Containers.ExecAsync(
                id, new ExecRequest { Command = List("nosuchcommand") }, _lines.Add, None),
            new long[] { 126, 127 });
        Assert.All(_lines, line => Assert.True(line.IsError));
    }

    [Fact]
    public async Task An_exec_needs_a_running_container()
    {
        (string id, _) = await ContainerAsync();
        ExecRequest request = new() { Command = List("true") };

        await FailsAsync(FailureKind.EngineRefused, () => Engine.Containers.ExecAsync(id, request, _lines.Add, None));
        await FailsAsync(
            FailureKind.ContainerNotFound, () => Engine.Containers.ExecAsync("nonesuch", request, _lines.Add, None));
    }

    [Fact]
    public async Task Cancelling_an_exec_returns_at_once()
    {
        (string id, _) = await ContainerAsync(start: true);

        await CancelledAsync(token =>
            Engine.Containers.ExecAsync(
                id, new ExecRequest { Command = List("sh", "-c", "echo up; sleep 600") }, _lines.Add, token));
    }

    private async Task CancelledAsync(Func<CancellationToken, Task> run)
    {
        using CancellationTokenSource stop = new();
        Task work = run(stop.Token);
        while (_lines.Count == 0 && !work.IsCompleted)
            await Task.Delay(20);

        Stopwatch watch = Stopwatch.StartNew();
        await stop.CancelAsync();

        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
