using DockerNetwork.Engine.Failures;

namespace DockerNetwork.Engine.Transport;

/// <summary>Asks once more what only reads, where the connection broke before the head of its answer.</summary>
/// <remarks>An engine, or something on the way to it, may close a connection that was kept just when a request goes out
/// on it. .NET asks again by itself where it then sees the end of the connection, and not where it sees a reset
/// (dotnet/runtime, HttpConnection.cs, <c>_canRetry</c>). What changes something is never sent twice.</remarks>
internal sealed class RetryGetHandler(HttpMessageHandler connections) : DelegatingHandler(connections)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
            when (request.Method == HttpMethod.Get
                && TransportFailures.IsBreak(e)
                && !cancellationToken.IsCancellationRequested)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
