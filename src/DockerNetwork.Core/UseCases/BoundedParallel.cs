namespace DockerNetwork.Core.UseCases;

/// <summary>Sends requests to an engine in parallel, but limits their number, so that one invocation does not occupy
/// the whole engine.</summary>
internal static class BoundedParallel
{
    internal const int Width = 8;

    /// <summary>Applies an asynchronous function to every item. The first failure cancels the rest.</summary>
    /// <returns>The results in the order of the items.</returns>
    internal static async Task<TResult[]> SelectAsync<T, TResult>(
        IReadOnlyList<T> items, Func<T, CancellationToken, Task<TResult>> select, CancellationToken cancellationToken)
    {
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TResult[] results = new TResult[items.Count];
        int next = -1;
        async Task WorkAsync()
        {
            for (
                int index = Interlocked.Increment(ref next);
                index < items.Count;
                index = Interlocked.Increment(ref next))
                results[index] = await select(items[index], source.Token).ConfigureAwait(false);
        }

        async Task GuardAsync()
        {
            try
            {
                await WorkAsync().ConfigureAwait(false);
            }
            catch
            {
                source.Cancel();
                throw;
            }
        }

        await AllAsync([.. Enumerable.Range(0, Math.Min(Width, items.Count)).Select(_ => GuardAsync())])
            .ConfigureAwait(false);
        return results;
    }

    /// <summary>Waits for all tasks, then throws the first genuine failure and not the cancellations that it
    /// caused.</summary>
    private static async Task AllAsync(Task[] tasks)
    {
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Task? failed = Array.Find(tasks, task => task.IsFaulted);
            if (failed is not null)
                await failed.ConfigureAwait(false);

            throw;
        }
    }
}
