using System.Collections.Concurrent;
using System.Management.Automation;

namespace DockerNetwork.Pipeline;

/// <summary>Runs asynchronous work for a cmdlet whose body stays on the pipeline thread: what the work posts is carried
/// out there, in order.</summary>
internal static class PipelinePump
{
    /// <summary>How long the pump waits for the work to end once it was told to. Work that has something to clean up (a
    /// helper container) does it in this time.</summary>
    private static readonly TimeSpan EndBound = TimeSpan.FromSeconds(10);

    /// <summary>Runs the work to its end.</summary>
    /// <param name="work">Gets a way to post actions for the pipeline thread, and a token that ends it.</param>
    /// <param name="stop">Set by Ctrl+C.</param>
    /// <returns>The work's result.</returns>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Run<T>(Func<Action<Action>, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        BlockingCollection<Action> posted = new();
        Task<T> task = Task.Run(() => work(action => Post(posted, action), source.Token));
        _ = task.ContinueWith(
            _ => Complete(posted), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        try
        {
            foreach (Action action in posted.GetConsumingEnumerable(stop))
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

    /// <summary>Waits for work that has nothing to post. It begins on this thread, which saves a change of threads; a
    /// host's own context would get its continuations there, so where there is one the work begins elsewhere.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Wait<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<T> task = SynchronizationContext.Current is null ? work(source.Token) : Task.Run(() => work(source.Token));
        try
        {
            return Result(task, stop);
        }
        finally
        {
            End(task, source);
        }
    }

    /// <summary>Blocks until a work is done.</summary>
    /// <exception cref="PipelineStoppedException">After Ctrl+C.</exception>
    internal static T Result<T>(Task<T> task, CancellationToken stop)
    {
        try
        {
            // A failure is thrown by the line after it, as itself.
            Task.WaitAny([task], stop);
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Select-Object -First and -ErrorAction Stop never call StopProcessing: they throw out of a write. So
    /// every way out of the pump ends the work.</summary>
    internal static void End(Task task, CancellationTokenSource source, BlockingCollection<Action>? posted = null)
    {
        if (!task.IsCompleted)
        {
            source.Cancel();
            Task.WaitAny([task], EndBound);
        }

        // A task that outlives the bound disposes nothing under its feet.
        if (task.IsCompleted)
            Release(task, source, posted);
        else
            _ = task.ContinueWith(
                ended => Release(ended, source, posted), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Reading the exception observes it.</summary>
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
            // The pipeline left first, and took the queue with it.
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
            // The pipeline has ended; what comes late has nobody to see it. (ObjectDisposedException is one of these.)
        }
    }
}
