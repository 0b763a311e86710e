using System.Collections.Concurrent;
using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Writes the lines of -Debug and -Verbose. They arrive on any thread and are written on the pipeline
/// thread.</summary>
internal sealed class PipelineLog
{
    /// <summary>The longest time that a line waits while the pipeline thread waits for work.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<Action> _lines = new();
    private readonly WorkLog _work;

    private PipelineLog(Action<string>? debug, Action<string>? verbose)
    {
        _work = new WorkLog(Queued(debug), Queued(verbose));
        IsVerbose = verbose is not null;
    }

    /// <summary>True if -Verbose is on.</summary>
    internal bool IsVerbose { get; }

    /// <summary>Makes the log of a cmdlet; null if neither -Debug nor -Verbose is on.</summary>
    internal static PipelineLog? For(PSCmdlet cmdlet)
    {
        bool isDebug = cmdlet.IsOn("Debug", "DebugPreference");
        bool isVerbose = cmdlet.IsOn("Verbose", "VerbosePreference");
        return isDebug || isVerbose
            ? new PipelineLog(isDebug ? cmdlet.WriteDebug : null, isVerbose ? cmdlet.WriteVerbose : null)
            : null;
    }

    /// <summary>Makes the work write to this log.</summary>
    internal Func<CancellationToken, Task<T>> Around<T>(Func<CancellationToken, Task<T>> work) =>
        token => _work.RunAsync(() => work(token));

    /// <summary>Writes the lines that have arrived. Call it on the pipeline thread.</summary>
    internal void Write()
    {
        while (_lines.TryDequeue(out Action line))
            line();
    }

    /// <summary>Takes the posted actions, and writes the lines that arrive between them.</summary>
    internal IEnumerable<Action> Take(BlockingCollection<Action> posted, CancellationToken stop)
    {
        while (!posted.IsCompleted)
        {
            bool isTaken = posted.TryTake(out Action action, (int)Pause.TotalMilliseconds, stop);
            Write();
            if (isTaken)
                yield return action;
        }

        Write();
    }

    private Action<string>? Queued(Action<string>? write) =>
        write is null ? null : line => _lines.Enqueue(() => write(line));
}
