using System.Collections.Concurrent;
using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Runs asynchronous work for a cmdlet whose body stays on the pipeline thread. The actions that the work
/// posts run on that thread, in order.</summary>
internal static class PipelinePump
{
    /// <summary>The time that the pump waits for canceled work to end. Work that has to clean up (a helper container)
    /// does it in this time.</summary>
    private static readonly TimeSpan EndBound = TimeSpan.FromSeconds(10);

    /// <summary>Runs the work until it ends.</summary>
    /// <param name="work">Takes a function that posts actions to the pipeline thread, and a token that cancels the
    /// work.</param>
    /// <param name="stop">Canceled by Ctrl+C.</param>
    /// <param name="log">Takes the lines of -Debug and -Verbose; null if they are off.</param>
    /// <returns>The work's result.</returns>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Run<T>(
        Func<Action<Action>, CancellationToken, Task<T>> work, CancellationToken stop, PipelineLog? log = null)
    {
        CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        BlockingCollection<Action> posted = new();
        Func<CancellationToken, Task<T>> posting = token => work(action => Post(posted, action), token);
        Task<T> task = Task.Run(() => (log?.Around(posting) ?? posting)(source.Token));
        _ = task.ContinueWith(
            _ => Complete(posted), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        try
        {
            foreach (Action action in log?.Take(posted, stop) ?? posted.GetConsumingEnumerable(stop))
                action();

            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            End(task, source, posted);
        }
    }

    /// <summary>Waits for work that posts nothing. The work begins on this thread, which saves a thread switch. If the
    /// host has a synchronization context, the work begins on another thread, because the context would run its
    /// continuations on this one.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Wait<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken stop, PipelineLog? log = null)
    {
        work = log?.Around(work) ?? work;
        CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<T> task = SynchronizationContext.Current is null ? work(source.Token) : Task.Run(() => work(source.Token));
        try
        {
            return Result(task, stop, log);
        }
        finally
        {
            End(task, source);
        }
    }

    /// <summary>Blocks until a task ends.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Result<T>(Task<T> task, CancellationToken stop, PipelineLog? log = null)
    {
        try
        {
            // Waits without throwing: the next line throws the task's own exception.
            TimeSpan pause = log is null ? Timeout.InfiniteTimeSpan : PipelineLog.Pause;
            while (Task.WaitAny([task], (int)pause.TotalMilliseconds, stop) < 0)
                log?.Write();

            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            log?.Write();
        }
    }

    /// <summary>Ends the work on every way out of the pump. Select-Object -First and -ErrorAction Stop never call
    /// StopProcessing: they throw out of a write.</summary>
    internal static void End(Task task, CancellationTokenSource source, BlockingCollection<Action>? posted = null)
    {
        if (!task.IsCompleted)
        {
            source.Cancel();
            Task.WaitAny([task], EndBound);
        }

        // Releases resources only after the task has ended, even if it ends after the time limit.
        if (task.IsCompleted)
            Release(task, source, posted);
        else
            _ = task.ContinueWith(
                ended => Release(ended, source, posted), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Releases the resources of an ended task. Reads its exception, so that it counts as observed.</summary>
    private static void Release(Task task, CancellationTokenSource source, BlockingCollection<Action>? posted)
    {
        _ = task.Exception;
        source.Dispose();
        posted?.Dispose();
    }

    private static void Complete(BlockingCollection<Action> posted)
    {
        try
        {
            posted.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // Ignores the error: the pipeline ended first and disposed the queue.
        }
    }

    private static void Post(BlockingCollection<Action> posted, Action action)
    {
        try
        {
            posted.Add(action);
        }
        catch (InvalidOperationException)
        {
            // Drops the action, because the pipeline has ended. (ObjectDisposedException is an
            // InvalidOperationException.)
        }
    }
}
