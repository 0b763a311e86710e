namespace DockerNetwork.Engine.Transport;

/// <summary>Stops waiting as soon as a token is canceled, even if the awaited code ignores it.</summary>
internal static class TaskTimeout
{
    internal static async Task<T> For<T>(Task<T> work, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration registration = cancellationToken.Register(() =>
            stopped.TrySetCanceled(cancellationToken));
        Task<T> first = await Task.WhenAny(work, stopped.Task).ConfigureAwait(false);
        if (first != work)
            _ = work.ContinueWith(static task => task.Exception, CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);

        return await first.ConfigureAwait(false);
    }
}
