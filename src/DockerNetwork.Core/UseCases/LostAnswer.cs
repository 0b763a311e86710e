using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>What was asked for, and may have been done though no answer came whole, is looked for: where it is there, the work goes on with it.</summary>
internal static class LostAnswer
{
    /// <summary>The caller's time may be over; the look has its own.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    /// <summary>Asks for something to be made, and finds it where the answer was lost.</summary>
    /// <param name="make">Asks for it, and gives its id.</param>
    /// <param name="find">Looks for it; null where it is not there.</param>
    /// <param name="cure">How a person sees whether it is there, such as <c>Get-DockerNetwork lab shows</c>.</param>
    /// <exception cref="DockerNetworkException">What the making met; where nobody could look, the message says so.</exception>
    internal static async Task<string> MakeAsync(Func<Task<string>> make, Func<CancellationToken, Task<string?>> find, string cure)
    {
        try
        {
            return await make().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (MayBeDone(failure))
        {
            string? found = await FindAsync(failure, find, cure).ConfigureAwait(false);
            if (found is null)
                throw;

            return found;
        }
    }

    /// <summary>Whether the engine may have done what it was asked for. A refusal and a connection that never came to be are sure.</summary>
    internal static bool MayBeDone(DockerNetworkException failure) => failure.Kind is FailureKind.EngineFault or FailureKind.EngineTimeout;

    private static async Task<string?> FindAsync(DockerNetworkException failure, Func<CancellationToken, Task<string?>> find, string cure)
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
                throw new DockerNetworkException(failure.Kind, $"{failure.Message} The engine does not answer whether it was made: {cure} when it does.", failure);
            }
        }
    }
}
