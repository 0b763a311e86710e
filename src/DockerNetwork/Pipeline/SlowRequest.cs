using System.Diagnostics;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Waits for a request that may take long, with a progress bar after the first second.</summary>
internal static class SlowRequest
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the request.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="activity">The title of the progress bar.</param>
    /// <param name="status">The reason for the wait.</param>
    /// <param name="work">Sends the request.</param>
    /// <returns>The request's result.</returns>
    internal static T Await<T>(
        EngineCommand command, string activity, string status, Func<CancellationToken, Task<T>> work)
    {
        using ProgressRelay progress = new(command, activity);
        return command.Drain((post, token) => RunAsync(progress.Through(post), status, work, token));
    }

    private static async Task<T> RunAsync<T>(
        IProgress<ProgressStep> progress, string status, Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        Stopwatch since = Stopwatch.StartNew();
        Task<T> running = work(cancellationToken);
        while (await Task.WhenAny(running, Task.Delay(Quiet, CancellationToken.None)).ConfigureAwait(false) != running)
            progress.Report(new($"{status} ({since.Elapsed.TotalSeconds:0} s)", null));

        return await running.ConfigureAwait(false);
    }
}
