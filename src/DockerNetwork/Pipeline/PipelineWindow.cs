using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Up to so many works at once, begun one after the other over the items of a pipeline; what came of them is
/// told in that order. A failure may end the pipeline (-ErrorAction Stop): before one is told, what is under way ends,
/// and all that was done is told.</summary>
/// <param name="width">How many at once.</param>
/// <param name="stop">Set by Ctrl+C.</param>
internal sealed class PipelineWindow(int width, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Queue<Task<WorkEnd>> _running = new();

    /// <summary>Starts a work; where the window is full, the oldest is waited for, and told, first.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Start(Func<CancellationToken, Task<WorkEnd>> work)
    {
        if (_running.Count == width)
            TellNext();

        _running.Enqueue(Task.Run(() => work(_source.Token)));
    }

    /// <summary>Waits for all that is under way, and tells it.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Finish()
    {
        while (_running.Count > 0)
            TellNext();
    }

    /// <summary>Ends what is under way. Nothing goes on in the background.</summary>
    public void Dispose() => PipelinePump.End(Task.WhenAll(_running), _source);

    private void TellNext()
    {
        List<WorkEnd> ends = [Next()];
        while (ends[0].IsFailure && _running.Count > 0)
            ends.Add(Next());

        foreach (WorkEnd end in ends.OrderBy(end => end.IsFailure))
            end.Tell();
    }

    /// <summary>It is in the queue until it has ended, so that <see cref="Dispose"/> ends it too.</summary>
    private WorkEnd Next()
    {
        WorkEnd end = PipelinePump.Result(_running.Peek(), stop);
        _running.Dequeue();
        return end;
    }
}
