using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Handles the lost response to a create: looks the object up, and continues with it if it exists.</summary>
internal static class LostResponse
{
    /// <summary>The time that a create still has after the caller cancels it, because an object without a known id
    /// could not be removed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>The time limit of the lookup, which is separate because the caller's may be over.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    /// <summary>Creates an object, and looks it up if the response is lost.</summary>
    /// <param name="make">Sends the create request, and returns the id.</param>
    /// <param name="find">Looks the object up; returns null if it does not exist.</param>
    /// <param name="cure">The command that shows if the object exists, such as <c>Get-DockerNetwork lab
    /// shows</c>.</param>
    /// <param name="cancellationToken">Cancels the operation, but not at once if the request is in progress.</param>
    /// <exception cref="DockerNetworkException">The error of the create. If the lookup failed, the message says
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
            // Looks the object up although the caller canceled and the engine did not answer. The caller gets an object
            // that exists nevertheless, and its next step ends at once and rolls the object back.
            string? found = await FindAsync(find).ConfigureAwait(false);
            if (found is null)
                throw;

            return found;
        }
    }

    /// <summary>True if the engine may have carried out the request. Two cases are certain: the engine refused the
    /// request, with any status and message, or the connection was never established.</summary>
    internal static bool MayBeDone(DockerNetworkException failure) =>
        failure.Response is null && failure.Kind is FailureKind.EngineFault or FailureKind.EngineTimeout;

    /// <summary>Looks the object up after a cancellation. Ignores a failed lookup, because no caller is left to receive
    /// the error.</summary>
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
                // Retries once, because an engine that was slow to create the object may be slow to show it.
            }
            catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
            {
                throw new DockerNetworkException(failure.Kind,
                    $"{failure.Message} The engine does not answer whether it was made: {cure} when it does.", failure);
            }
        }
    }
}
