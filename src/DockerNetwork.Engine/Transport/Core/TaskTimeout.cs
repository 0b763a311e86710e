namespace DockerNetwork.Engine.Transport;

/// <summary>Stops waiting at once when a token says so, even where the awaited code would not.</summary>
internal static class TaskTimeout
{
    /// <summary>The library reads the body of an error without the caller's token, so a server that stalls there would
    /// keep the caller.</summary>
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
