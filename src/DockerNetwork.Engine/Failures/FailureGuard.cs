using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>Runs a request within its timeout, and translates every failure of the engine or of the connection into one
/// with a readable message. Any other exception is a bug, and passes unchanged.</summary>
internal sealed class FailureGuard(EngineEndpoint endpoint, NameCache names, Action forgetEngine)
{
    /// <summary>The longest time that a .NET Framework timer accepts: about 24 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    internal async Task<T> RunAsync<T>(
        RequestDescription asked, TimeSpan timeout, Func<CancellationToken, Task<T>> work, CancellationToken caller)
    {
        using CancellationTokenSource bound = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (timeout != Timeout.InfiniteTimeSpan)
            bound.CancelAfter(timeout < Longest ? timeout : Longest);

        try
        {
            return await TaskTimeout.For(work(bound.Token), bound.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (caller.IsCancellationRequested && e is not DockerNetworkException)
        {
            throw new OperationCanceledException(e.Message, e, caller);
        }
        catch (Exception e) when (Translate(e, asked, timeout, bound.Token) is { } failure)
        {
            if (
                failure.Kind
                is FailureKind.EngineUnreachable
                    or FailureKind.EngineFault
                    or FailureKind.UnsupportedByEngine)
                forgetEngine();

            throw failure;
        }
    }

    private DockerNetworkException? Translate(
        Exception e, RequestDescription asked, TimeSpan timeout, CancellationToken bound) =>
        new ResponseFailures(names).Translate(e, asked)
        ?? new TransportFailures(endpoint).Translate(e, asked.In(names), timeout, bound.IsCancellationRequested);
}
