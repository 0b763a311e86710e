using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Removes an object that was created for an operation that then failed. The rollback has its own time limit,
/// because the caller's may be over (Ctrl+C, Select-Object -First); the pipeline pump waits this long for it. Retries a
/// failed request.</summary>
/// <param name="engine">The engine that has the object.</param>
/// <param name="kind">The kind of the object, such as <c>container</c>.</param>
/// <param name="id">The short id of the object.</param>
/// <param name="cure">The command that removes the object if the rollback fails, such as <c>Remove-DockerContainer
/// 0123456789ab -Force</c>.</param>
/// <param name="undo">Removes the object.</param>
/// <param name="undone">The kind of error by which the engine says that the object no longer exists.</param>
internal sealed class Rollback(
    EngineReference engine, string kind, string id, string cure, Func<CancellationToken, Task> undo,
    FailureKind undone)
{
    private const int Attempts = 3;

    /// <summary>The time limit of each attempt, so that one request without a response does not use up the time of the
    /// others. The engine continues a removal that nobody waits for, and the next attempt finds it in progress or
    /// done.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the operation. If it fails, removes the object and says so in the error.</summary>
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

    /// <summary>Removes the object.</summary>
    /// <exception cref="DockerNetworkException">EngineTimeout if the engine did not remove the object in time,
    /// otherwise the error of the engine.</exception>
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
                // Accepts the error, because the object is gone as intended.
                return;
            }
            catch (DockerNetworkException) when (attempt < Attempts)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (attempt < Attempts)
            {
                // Retries, because the next attempt has its own time limit.
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

    /// <returns>The result of the rollback, as a sentence for the error message.</returns>
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
