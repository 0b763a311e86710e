using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of all cmdlets that work on engines. It chooses the engines, limits the time of each request, runs
/// asynchronous work, and reports errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EngineCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _warned = [];
    private HashSet<string> _written = [];
    private EngineSet? _engines;
    private ChangePreview? _preview;
    private PipelineLog? _log;

    /// <summary>The docker contexts to work on, by name or wildcard. Default: the context that Use-DockerContext chose,
    /// or else the engine that the docker CLI uses.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public virtual string[]? Context { get; set; }

    /// <summary>The addresses of the engines to work on, such as tcp://lab:2375.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public virtual Uri[]? DockerHost { get; set; }

    /// <summary>The time limit of each request in seconds; 0 for none.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public virtual int TimeoutSec { get; set; } = 100;

    internal EngineSet Engines => _engines ??= new EngineSet(this);

    private protected ChangePreview ChangePreview => _preview ??= new ChangePreview(this);

    /// <summary>True if -Context and -DockerHost can mean several engines. A wildcard can, however many contexts it
    /// matches.</summary>
    internal bool MeansSeveralEngines =>
        (Context?.Length ?? 0) + (DockerHost?.Length ?? 0) > 1 || Context?.Any(ContextPattern.IsPattern) == true;

    internal TimeSpan RequestTimeout => TimeoutSec == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(TimeoutSec);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the work that still runs.</summary>
    /// <param name="disposing">True from Dispose.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stop.Dispose();
    }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        _written = [.. MyInvocation.BoundParameters.Keys];
        BoundCells.DemandWritten(this);
        _log = PipelineLog.For(this);
    }

    /// <inheritdoc />
    protected sealed override void ProcessRecord()
    {
        Try(null, () =>
        {
            if (!TakesNothing)
                BoundCells.DemandItem(this, _written);

            ProcessItem();
        });
        BoundCells.Forget(this, _written);
    }

    /// <inheritdoc />
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>True if an empty item of the pipeline is valid.</summary>
    private protected virtual bool TakesNothing => false;

    /// <summary>Processes one item of the input.</summary>
    private protected abstract void ProcessItem();

    /// <summary>True if the user wrote the parameter. False if the pipeline gave it.</summary>
    private protected bool IsWritten(string parameter) => _written.Contains(parameter);

    /// <summary>Gets a value that was asked for. A piped object has a value under the parameter's name, too, which the
    /// engine may have chosen.</summary>
    /// <param name="value">The parameter's value.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="isPiped">True if such an object was piped.</param>
    /// <returns>The value; null if it is the object's.</returns>
    private protected T? Asked<T>(T? value, string parameter, bool isPiped) =>
        isPiped && !IsWritten(parameter) ? default : value;

    /// <summary>Drops a piped string or row from the second parameter. It binds to every parameter that takes
    /// references from the pipeline, but is meant for the first of them only. Compares the string itself, because two
    /// cells of a row may have equal texts.</summary>
    /// <returns>The second parameter's value, or null if it is only the first parameter's again.</returns>
    private protected T[]? NotTheSameText<T>(ObjectReference[]? first, T[]? second, string secondName)
        where T : ObjectReference =>
        !_written.Contains(secondName)
        && first is [{ } one]
        && second is [{ } other]
        && ReferenceEquals(one.Text, other.Text)
        && one.ResourceId?.Id == other.ResourceId?.Id
            ? null
            : second;

    /// <summary>Waits for asynchronous work on the pipeline thread, and returns its result.</summary>
    internal T Await<T>(Func<CancellationToken, Task<T>> work) => PipelinePump.Wait(work, _stop.Token, _log);

    /// <summary>Waits for asynchronous work on the pipeline thread.</summary>
    internal void Await(Func<CancellationToken, Task> work) =>
        Await(async token =>
        {
            await work(token).ConfigureAwait(false);
            return true;
        });

    /// <summary>Waits for asynchronous work that writes output while it runs. The actions that it posts run on the
    /// pipeline thread.</summary>
    internal T Drain<T>(Func<Action<Action>, CancellationToken, Task<T>> work) =>
        PipelinePump.Run(work, _stop.Token, _log);

    /// <summary>Makes a set of tasks that run at once.</summary>
    internal PipelineTasks Tasks() => new(_stop.Token, _log);

    /// <summary>Makes a window of tasks over the items of the pipeline.</summary>
    private protected PipelineWindow Window(int width) => new(width, _stop.Token, _log);

    /// <summary>Writes a line of -Verbose. Writes nothing with -Debug alone, because PowerShell then asks a question
    /// after each verbose line.</summary>
    internal void Note(string line)
    {
        if (_log?.IsVerbose == true)
            WriteVerbose(line);
    }

    /// <summary>Writes an object. If several engines are in use, its table tells which one it is from.</summary>
    internal new void WriteObject(object? item) =>
        base.WriteObject(item is not null && Engines.AreSeveral ? SeveralEngines.Mark(item) : item);

    /// <summary>Writes the objects of a list one by one, or an object.</summary>
    internal new void WriteObject(object? items, bool enumerateCollection)
    {
        if (!enumerateCollection || !Engines.AreSeveral || items is not IEnumerable several)
            base.WriteObject(items, enumerateCollection);
        else
            foreach (object item in several)
                WriteObject(item);
    }

    /// <summary>Does something for one item. A failure becomes an error with the item as target, and the other items
    /// continue.</summary>
    internal void Try(object? target, Action body)
    {
        try
        {
            body();
        }
        catch (DockerNetworkException failure)
        {
            HandleFailure(failure, target);
        }
    }

    /// <summary>Does something for each item, and reports each failure as an error.</summary>
    private protected void ForEach<T>(IEnumerable<T>? items, Action<T> body)
    {
        foreach (T item in items ?? [])
            Try(TargetOf(item), () => body(item));
    }

    /// <summary>Does something on each engine that an item refers to. A failure becomes an error with the item as
    /// target.</summary>
    private protected void OnEngines(EngineReference? engine, object item, Action<EngineCache> body)
    {
        foreach (EngineCache session in Engines.For(engine))
            Try(TargetOf(item), () => body(session));
    }

    /// <summary>Gets the error target: the name or text that a user would use for the item.</summary>
    private static object? TargetOf(object? item) => item switch
    {
        ObjectReference reference => reference.Text,
        ResourceId handle => handle.Name,
        EngineCache session => session.Engine.Reference,
        _ => item,
    };

    /// <summary>Writes a failure as an error. Ends the pipeline if the only engine cannot be reached, because every
    /// further item would fail too.</summary>
    internal void HandleFailure(DockerNetworkException failure, object? target)
    {
        if (
            failure.Kind == FailureKind.ContextNotFound
            || (failure.Kind == FailureKind.EngineUnreachable && !MeansSeveralEngines))
            Terminate(failure, target);

        WriteFailure(failure, target);
    }

    /// <summary>Writes a failure as an error, which may end the pipeline.</summary>
    internal void WriteFailure(DockerNetworkException failure, object? target)
    {
        Flush();
        WriteError(ErrorRecords.From(failure, target));
    }

    /// <summary>Writes results that are not written yet, because the failure that follows may end the
    /// pipeline.</summary>
    private protected virtual void Flush()
    {
    }

    /// <summary>Writes warnings, each only once in a pipeline.</summary>
    private protected void WarnOnce(IEnumerable<string> warnings)
    {
        foreach (string warning in warnings.Where(_warned.Add))
            WriteWarning(warning);
    }

    /// <summary>Ends the pipeline with a failure.</summary>
    private protected void Terminate(DockerNetworkException failure, object? target = null)
    {
        Flush();
        ThrowTerminatingError(ErrorRecords.From(failure, target));
    }
}
