using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Several asynchronous works at once for a cmdlet whose body stays on the pipeline thread: what comes of each
/// is done there, as soon as it is there.</summary>
/// <param name="stop">Set by Ctrl+C.</param>
internal sealed class PipelineTasks(CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly List<Task<Action>> _running = [];

    /// <summary>Starts a work. Its result is what is to be done on the pipeline thread; that may start more.</summary>
    internal void Start(Func<CancellationToken, Task<Action>> work) =>
        _running.Add(Task.Run(() => work(_source.Token)));

    /// <summary>Does what comes of the works, in the order in which they end, until none is left.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal void Run()
    {
        while (_running.Count > 0)
            Next()();
    }

    /// <summary>Also on the way out of a write that threw (Select-Object -First, -ErrorAction Stop): nothing goes on in
    /// the background.</summary>
    public void Dispose() => PipelinePump.End(Task.WhenAll(_running), _source);

    private Action Next()
    {
        Task<Action> done = PipelinePump.Result(Task.WhenAny(_running), stop);
        _running.Remove(done);
        return PipelinePump.Result(done, stop);
    }
}
