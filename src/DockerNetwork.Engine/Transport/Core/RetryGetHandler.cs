using DockerNetwork.Engine.Failures;

namespace DockerNetwork.Engine.Transport;

/// <summary>Retries a GET request once if the connection broke before the response headers arrived.</summary>
/// <remarks>An engine, or an intermediary, may close a kept connection just when a request is sent on it. .NET retries
/// by itself if it sees the end of the connection, but not if it sees a reset (dotnet/runtime, HttpConnection.cs,
/// <c>_canRetry</c>). A request that changes something is never sent twice.</remarks>
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
