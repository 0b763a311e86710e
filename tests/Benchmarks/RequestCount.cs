using System.Diagnostics.Tracing;

namespace DockerNetwork.Benchmarks;

/// <summary>Counts the HTTP requests that this process begins, in any library.</summary>
internal sealed class RequestCount : EventListener
{
    private int _requests;

    internal int Requests => Volatile.Read(ref _requests);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
            EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "RequestStart")
            Interlocked.Increment(ref _requests);
    }
}
