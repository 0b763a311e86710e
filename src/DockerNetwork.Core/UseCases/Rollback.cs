using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes back what was made for work which then did not come to be. Runs on time of its own, since the
/// caller's may be over (Ctrl+C, Select-Object -First): the pump waits this long for it. One request that goes wrong is
/// not the end of it.</summary>
/// <param name="engine">Where it was made.</param>
/// <param name="kind">What it is, such as <c>container</c>.</param>
/// <param name="id">Its short id.</param>
/// <param name="cure">What a person does where it fails, such as <c>Remove-DockerContainer 0123456789ab
/// -Force</c>.</param>
/// <param name="undo">Takes it back.</param>
/// <param name="undone">How the engine says that it is not there any more.</param>
internal sealed class Rollback(
    EngineReference engine, string kind, string id, string cure, Func<CancellationToken, Task> undo,
    FailureKind undone)
{
    private const int Attempts = 3;

    /// <summary>Of each attempt: one request that hangs does not take the time of the others. The engine goes on with a
    /// removal that nobody waits for, and the next attempt finds it under way or done.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Does the work; where it fails, what was made is taken back, and the failure says so.</summary>
    internal async Task<T> OnFailureAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            throw new DockerNetworkException(
                failure.Kind, $"{failure.Message} {await TryRunAsync().ConfigureAwait(false)}", failure);
        }
        catch
        {
            await TryRunAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="DockerNetworkException">EngineTimeout where the engine did not do it in time, or what was in
    /// the way.</exception>
    internal async Task RunAsync()
    {
        for (int attempt = 1; ; attempt++)
        {
            using CancellationTokenSource source = new(Bound);
            try
            {
                await undo(source.Token).ConfigureAwait(false);
                return;
            }
            catch (DockerNetworkException failure) when (failure.Kind == undone)
            {
                // Gone is what it was to be.
                return;
            }
            catch (DockerNetworkException) when (attempt < Attempts)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (attempt < Attempts)
            {
                // The next attempt has time of its own.
            }
            catch (OperationCanceledException)
            {
                throw new DockerNetworkException(
                    FailureKind.EngineTimeout,
                    $"The engine {engine} did not remove {kind} {id} within {Attempts * Bound.TotalSeconds} s. {cure} "
                        + "takes it away.");
            }
            catch (DockerNetworkException failure)
            {
                throw new DockerNetworkException(
                    failure.Kind, $"{failure.Message} {cure} takes {kind} {id} away.", failure);
            }
        }
    }

    /// <returns>What is to be said of it.</returns>
    private async Task<string> TryRunAsync()
    {
        try
        {
            await RunAsync().ConfigureAwait(false);
            return $"The {kind} that was made for it has been removed again.";
        }
        catch (DockerNetworkException)
        {
            return $"The {kind} that was made for it could not be removed: {cure} takes it away.";
        }
    }
}
