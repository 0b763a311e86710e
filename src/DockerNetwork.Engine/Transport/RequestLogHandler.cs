using System.Diagnostics;
using System.Net;

namespace DockerNetwork.Engine.Transport;

/// <summary>Writes a line for each request if the cmdlet has -Debug: method, path, status and milliseconds until the
/// response headers. Leaves out the query, headers and bodies, because they may hold secrets.</summary>
internal sealed class RequestLogHandler(HttpMessageHandler connections, Uri engine) : DelegatingHandler(connections)
{
    private readonly string _engine = engine.OriginalString;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        WorkLog.IsOn
            ? SendLoggedAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendLoggedAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string asked = $"{request.Method} {request.RequestUri?.AbsolutePath}";
        Stopwatch watch = Stopwatch.StartNew();
        string result = "no response";
        try
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            result = $"{(int)answer.StatusCode}";
            if (answer.StatusCode == HttpStatusCode.NotModified)
                WorkLog.Note("It is so already: the engine changed nothing.");

            return answer;
        }
        catch (OperationCanceledException)
        {
            result = "canceled";
            throw;
        }
        finally
        {
            WorkLog.Request($"{asked} {result} {watch.ElapsedMilliseconds} ms ({_engine})");
        }
    }
}
