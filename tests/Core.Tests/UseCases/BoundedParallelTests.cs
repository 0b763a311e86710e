using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class BoundedParallelTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_and_never_more_run_than_allowed()
    {
        int running = 0;
        int most = 0;
        int[] results = await BoundedParallel.SelectAsync(
            [.. Enumerable.Range(0, 100)],
            async (item, token) =>
            {
                int now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return item * 2;
            },
            CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 100).Select(item => item * 2), results);
        Assert.InRange(most, 1, BoundedParallel.Width);
    }

    [Fact]
    public async Task The_first_failure_ends_the_rest_and_is_what_is_thrown()
    {
        int started = 0;
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            BoundedParallel.SelectAsync(
            [.. Enumerable.Range(0, 1000)],
            async (item, token) =>
            {
                Interlocked.Increment(ref started);
                if (item == 5)
                    throw new InvalidOperationException("five");

                await Task.Delay(Timeout.Infinite, token);
                return item;
            },
            CancellationToken.None));

        Assert.Equal("five", failure.Message);
        Assert.InRange(started, 6, BoundedParallel.Width);
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        using CancellationTokenSource source = new();
        Task<int[]> task = BoundedParallel.SelectAsync<int, int>([1, 2], async (item, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return item;
        }, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = target;
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) != seen)
            seen = target;
    }
}
