using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>What was asked for, and may have been done though no answer came whole, is looked for: where it is there,
/// the work goes on with it.</summary>
internal static class LostResponse
{
    /// <summary>How long what is being made still has after the caller gave up on it: an id that never came back could
    /// not be removed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>The caller's time may be over; the look has its own.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    /// <summary>Asks for something to be made, and finds it where the answer was lost.</summary>
    /// <param name="make">Asks for it, and gives its id.</param>
    /// <param name="find">Looks for it; null where it is not there.</param>
    /// <param name="cure">How a person sees whether it is there, such as <c>Get-DockerNetwork lab shows</c>.</param>
    /// <param name="cancellationToken">Ends it, but not at once where it is under way.</param>
    /// <exception cref="DockerNetworkException">What the making met; where nobody could look, the message says
    /// so.</exception>
    internal static async Task<string> MakeAsync(
        Func<CancellationToken, Task<string>> make, Func<CancellationToken, Task<string?>> find, string cure,
            CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource late = new();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => late.CancelAfter(Grace));
        try
        {
            return await make(late.Token).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (MayBeDone(failure))
        {
            string? found = await FindAsync(failure, find, cure).ConfigureAwait(false);
            if (found is null)
                throw;

            return found;
        }
        catch (OperationCanceledException)
            when (late.IsCancellationRequested && cancellationToken.IsCancellationRequested)
        {
            // The caller gave up, and the engine says nothing. What it made nevertheless is given to the caller, whose
            // next step ends at once and takes it back.
            string? found = await FindAsync(find).ConfigureAwait(false);
            if (found is null)
                throw;

            return found;
        }
    }

    /// <summary>Tells that the engine may have done what it was asked for. A refusal, with whatever status and words,
    /// and a connection that was never made are certain.</summary>
    internal static bool MayBeDone(DockerNetworkException failure) =>
        failure.Response is null && failure.Kind is FailureKind.EngineFault or FailureKind.EngineTimeout;

    /// <summary>Nobody is there to be told that it cannot be looked for.</summary>
    private static async Task<string?> FindAsync(Func<CancellationToken, Task<string?>> find)
    {
        using CancellationTokenSource source = new(Grace);
        try
        {
            return await find(source.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<string?> FindAsync(
        DockerNetworkException failure, Func<CancellationToken, Task<string?>> find, string cure)
    {
        using CancellationTokenSource source = new(Bound);
        for (bool isLast = false; ; isLast = true)
        {
            try
            {
                return await find(source.Token).ConfigureAwait(false);
            }
            catch (DockerNetworkException) when (!isLast)
            {
                // An engine that was slow to make it may be slow to show it.
            }
            catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
            {
                throw new DockerNetworkException(failure.Kind,
                    $"{failure.Message} The engine does not answer whether it was made: {cure} when it does.", failure);
            }
        }
    }
}
