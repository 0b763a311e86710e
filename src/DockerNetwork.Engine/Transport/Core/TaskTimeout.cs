namespace DockerNetwork.Engine.Transport;

/// <summary>Stops waiting as soon as a token is canceled, even if the awaited code ignores it.</summary>
internal static class TaskTimeout
{
    /// <summary>Waits for a task. The library reads the body of an error without the caller's token, so a stalled
    /// server would block the caller.</summary>
    internal static Task<T> For<T>(Task<T> work, CancellationToken cancellationToken)
    {
        if (work.IsCompleted)
            return work;

        _ = work.ContinueWith(static task => task.Exception, CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return work.WaitAsync(cancellationToken);
    }
}
