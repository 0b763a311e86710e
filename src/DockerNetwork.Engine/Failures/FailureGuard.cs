using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>Runs a request within its timeout, and translates every error into a failure with a readable
/// message.</summary>
internal sealed class FailureGuard(EngineEndpoint endpoint, NameCache names, Action forgetEngine)
{
    private readonly TransportFailures _transport = new(endpoint);
    private readonly ResponseFailures _answers = new(names);

    internal async Task<T> RunAsync<T>(
        RequestDescription asked, TimeSpan timeout, Func<CancellationToken, Task<T>> work, CancellationToken caller)
    {
        using RequestTimeout bound = new(timeout, caller);
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
        _answers.Translate(e, asked)
        ?? _transport.Translate(e, asked.In(names), timeout, bound.IsCancellationRequested);
}
