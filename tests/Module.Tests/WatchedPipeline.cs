using System.Diagnostics;
using System.Management.Automation;

namespace DockerNetwork.ModuleTests;

/// <summary>A Watch-DockerNetwork that runs while a test does something else.</summary>
internal sealed class WatchedPipeline : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestShell _shell = new();
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly PowerShell _running;
    private readonly IAsyncResult _result;

    private WatchedPipeline(string script, (string Name, object? Value)[] variables)
    {
        _running = _shell.Start(script, variables);
        _result = _running.BeginInvoke<PSObject, PSObject>(null, _output);
    }

    /// <summary>The events, each as an object of the module, which these tests do not reference.</summary>
    public IReadOnlyList<dynamic> Events => [.. Snapshot(_output).Select(item => (dynamic)item.BaseObject)];

    public IReadOnlyList<string> Texts => [.. Snapshot(_output).Select(item => item.BaseObject.ToString()!)];

    public IReadOnlyList<string> Warnings => [.. Snapshot(_running.Streams.Warning).Select(warning => warning.Message)];

    public IReadOnlyList<ErrorRecord> Errors => [.. Snapshot(_running.Streams.Error)];

    /// <summary>Starts a script with -Verbose in its call, and waits until the given number of engines is
    /// watched.</summary>
    public static async Task<WatchedPipeline> StartAsync(
        string script, int engines, params (string Name, object? Value)[] variables)
    {
        WatchedPipeline watch = new(script, variables);
        await watch.UntilAsync(() =>
            Snapshot(watch._running.Streams.Verbose)
                .Count(note => note.Message.StartsWith("Watching", StringComparison.Ordinal)) >= engines);
        return watch;
    }

    public Task CountAsync(int events) => UntilAsync(() => _output.Count >= events);

    public async Task UntilAsync(Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(
                watch.Elapsed < Patience,
                $"It did not come. Events: {string.Join(", ", Texts)}. Warnings: {string.Join(" ", Warnings)}. Errors: "
                    + $"{string.Join(" ", Errors)}");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until the pipeline ends by itself.</summary>
    public async Task EndAsync()
    {
        await UntilAsync(() => _result.IsCompleted);
        _running.EndInvoke(_result);
    }

    /// <summary>Stops the pipeline from outside, as Ctrl+C does.</summary>
    /// <returns>The time until it ended.</returns>
    public TimeSpan Stop()
    {
        Stopwatch watch = Stopwatch.StartNew();
        _running.Stop();
        Assert.Equal(PSInvocationState.Stopped, _running.InvocationStateInfo.State);
        return watch.Elapsed;
    }

    public void Dispose()
    {
        _running.Dispose();
        _shell.Dispose();
        _output.Dispose();
    }

    /// <summary>Copies a collection that grows. Enumerating it would wait for its end.</summary>
    private static List<T> Snapshot<T>(PSDataCollection<T> items) =>
        [.. Enumerable.Range(0, items.Count).Select(index => items[index])];
}
