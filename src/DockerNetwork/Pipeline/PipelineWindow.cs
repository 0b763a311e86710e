using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Runs up to a given number of tasks at once over the items of a pipeline, and reports their results in the
/// order of the items. A failure may end the pipeline (-ErrorAction Stop). All running tasks therefore end, and their
/// results are reported, before a failure is reported.</summary>
/// <param name="width">The number of tasks at once.</param>
/// <param name="stop">Canceled by Ctrl+C.</param>
/// <param name="log">Takes the lines of -Debug and -Verbose; null if they are off.</param>
internal sealed class PipelineWindow(int width, CancellationToken stop, PipelineLog? log = null) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Queue<Task<WorkEnd>> _running = new();

    /// <summary>Starts a task. If the window is full, first waits for the oldest task and reports its result.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Start(Func<CancellationToken, Task<WorkEnd>> work)
    {
        if (_running.Count == width)
            TellNext();

        _running.Enqueue(Task.Run(() => (log?.Around(work) ?? work)(_source.Token)));
    }

    /// <summary>Waits for all running tasks and reports their results.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Finish()
    {
        while (_running.Count > 0)
            TellNext();
    }

    /// <summary>Ends the running tasks, so that nothing continues in the background.</summary>
    public void Dispose() => PipelinePump.End(Task.WhenAll(_running), _source);

    private void TellNext()
    {
        List<WorkEnd> ends = [Next()];
        while (ends[0].IsFailure && _running.Count > 0)
            ends.Add(Next());

        foreach (WorkEnd end in ends.OrderBy(end => end.IsFailure))
            end.Tell();
    }

    /// <summary>Waits for the oldest task. Keeps it in the queue until it has ended, so that <see cref="Dispose"/> ends
    /// it too.</summary>
    private WorkEnd Next()
    {
        WorkEnd end = PipelinePump.Result(_running.Peek(), stop, log);
        _running.Dequeue();
        return end;
    }
}
