using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>What every cmdlet has: the choice of engines, the bound of a request, the way to asynchronous work, and one
/// way to report a failure.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EngineCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private HashSet<string> _written = [];
    private EngineSet? _engines;
    private ChangePreview? _foresight;

    /// <summary>The docker contexts whose engines are worked on, by name or wildcard. Default: the one that
    /// Use-DockerContext chose, else the engine that the docker CLI would take.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public virtual string[]? Context { get; set; }

    /// <summary>The addresses of the engines that are worked on, such as tcp://lab:2375.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual Uri[]? DockerHost { get; set; }

    /// <summary>The bound of each request in seconds; 0 for none.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public virtual int TimeoutSec { get; set; } = 100;

    internal EngineSet Engines => _engines ??= new EngineSet(this);

    private protected ChangePreview ChangePreview => _foresight ??= new ChangePreview(this);

    /// <summary>Whether -Context and -DockerHost can mean several engines; a wildcard can, however many it
    /// fits.</summary>
    internal bool MeansSeveralEngines =>
        (Context?.Length ?? 0) + (DockerHost?.Length ?? 0) > 1 || Context?.Any(ContextPattern.IsPattern) == true;

    internal TimeSpan RequestTimeout => TimeoutSec == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(TimeoutSec);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what still runs.</summary>
    /// <param name="disposing">True from Dispose.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stop.Dispose();
    }

    /// <inheritdoc />
    protected override void BeginProcessing() => _written = [.. MyInvocation.BoundParameters.Keys];

    /// <inheritdoc />
    protected sealed override void ProcessRecord() => Attempt(null, ProcessItem);

    /// <inheritdoc />
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>What the cmdlet does for one item of its input.</summary>
    private protected abstract void ProcessItem();

    /// <summary>A string that is piped fits every parameter that takes references from the pipeline. It is meant for
    /// the first of them alone.</summary>
    /// <returns>The second parameter's value, or null where it is only the first one's string again.</returns>
    private protected T[]? NotTheSameText<T>(ObjectReference[]? first, T[]? second, string secondName)
        where T : ObjectReference =>
        !_written.Contains(secondName)
        && first is [{ ResourceId: null } one]
        && second is [{ ResourceId: null } other]
        && one.Text == other.Text
            ? null
            : second;

    /// <summary>Waits for asynchronous work on the pipeline thread.</summary>
    internal T Await<T>(Func<CancellationToken, Task<T>> work) => PipelinePump.Wait(work, _stop.Token);

    /// <summary>Waits for asynchronous work on the pipeline thread.</summary>
    internal void Await(Func<CancellationToken, Task> work) =>
        Await(async token =>
        {
            await work(token).ConfigureAwait(false);
            return true;
        });

    /// <summary>Waits for asynchronous work that has things to say while it runs: what it posts is carried out on the
    /// pipeline thread.</summary>
    internal T Drain<T>(Func<Action<Action>, CancellationToken, Task<T>> work) => PipelinePump.Run(work, _stop.Token);

    /// <summary>A way to do several things at once.</summary>
    internal PipelineTasks Tasks() => new(_stop.Token);

    /// <summary>Set by Ctrl+C.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>Does something for one item; a failure is an error with the item as target, and the rest goes
    /// on.</summary>
    internal void Attempt(object? target, Action body)
    {
        try
        {
            body();
        }
        catch (DockerNetworkException failure)
        {
            Report(failure, target);
        }
    }

    /// <summary>Attempts something for each item.</summary>
    private protected void ForEach<T>(IEnumerable<T>? items, Action<T> body)
    {
        foreach (T item in items ?? [])
            Attempt(TargetOf(item), () => body(item));
    }

    /// <summary>Attempts something on each of the engines that an item is meant for; the item is the target of what
    /// fails.</summary>
    private protected void OnEngines(EngineReference? engine, object item, Action<EngineCache> body)
    {
        foreach (EngineCache session in Engines.For(engine))
            Attempt(TargetOf(item), () => body(session));
    }

    /// <summary>What a person would name the item by.</summary>
    private static object? TargetOf(object? item) => item switch
    {
        ObjectReference reference => reference.Text,
        ResourceId handle => handle.Name,
        EngineCache session => session.Engine.Reference,
        _ => item,
    };

    /// <summary>Writes a failure. Where the one engine cannot be reached, that ends the pipeline: every further item
    /// would fail on it too.</summary>
    internal void Report(DockerNetworkException failure, object? target)
    {
        if (
            failure.Kind == FailureKind.ContextNotFound
            || (failure.Kind == FailureKind.EngineUnreachable && !MeansSeveralEngines))
            Stop(failure, target);

        Tell(failure, target);
    }

    /// <summary>Writes a failure as an error, which may end the pipeline.</summary>
    internal void Tell(DockerNetworkException failure, object? target)
    {
        Settle();
        WriteError(ErrorRecords.From(failure, target));
    }

    /// <summary>Tells what was done and not told yet: the failure that comes next may end the pipeline.</summary>
    private protected virtual void Settle()
    {
    }

    /// <summary>Ends the pipeline with a failure.</summary>
    private protected void Stop(DockerNetworkException failure, object? target = null)
    {
        Settle();
        ThrowTerminatingError(ErrorRecords.From(failure, target));
    }
}
