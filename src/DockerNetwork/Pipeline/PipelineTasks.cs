using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Runs several asynchronous tasks at once for a cmdlet whose body stays on the pipeline thread. The result of
/// each task is processed on that thread as soon as it arrives.</summary>
/// <param name="stop">Canceled by Ctrl+C.</param>
/// <param name="log">Takes the lines of -Debug and -Verbose; null if they are off.</param>
internal sealed class PipelineTasks(CancellationToken stop, PipelineLog? log = null) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly List<Task<Action>> _running = [];

    /// <summary>Starts a task. Its result is an action for the pipeline thread, which may start more tasks.</summary>
    internal void Start(Func<CancellationToken, Task<Action>> work) =>
        _running.Add(Task.Run(() => (log?.Around(work) ?? work)(_source.Token)));

    /// <summary>Runs the resulting actions, in the order in which the tasks end, until no task is left.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Run()
    {
        while (_running.Count > 0)
            Next()();
    }

    /// <summary>Ends the tasks, so that nothing continues in the background. This also happens if a write throws
    /// (Select-Object -First, -ErrorAction Stop).</summary>
    public void Dispose() => PipelinePump.End(Task.WhenAll(_running), _source);

    private Action Next()
    {
        Task<Action> done = PipelinePump.Result(Task.WhenAny(_running), stop, log);
        _running.Remove(done);
        return PipelinePump.Result(done, stop);
    }
}
