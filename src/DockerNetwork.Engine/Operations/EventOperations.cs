using System.Globalization;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Streams;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Operations;

/// <summary>The requests about an engine's events.</summary>
internal sealed class EventOperations(EngineRequests requests) : IEventOperations
{
    private const long NanosInSecond = 1_000_000_000;

    /// <summary>The filter: every action of a network, and the actions of a container that change its name. It names no
    /// networks or containers, because the engine treats these as prefixes or patterns. The module selects them
    /// itself.</summary>
    private const string Filters =
        """{"type":["network","container"],"event":["create","connect","disconnect","destroy","""
            + "\"remove\",\"update\",\"prune\",\"rename\"]}";

    private static readonly RequestDescription Watching = new("watch what happens to the networks");

    public async Task<IEventReader> OpenAsync(long? since, long? until, CancellationToken cancellationToken)
    {
        string path = $"events?filters={Uri.EscapeDataString(Filters)}{Time("since", since)}{Time("until", until)}";
        HttpResponseMessage answer = await requests
            .SendAsync(
                Watching, (session, token) => session.SendAsync(HttpMethod.Get, path, null, token), cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return new EventReader(
                requests, Watching, answer,
                await HttpContentReader.StreamAsync(answer.Content, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Formats a time as seconds with nine decimal places (moby/moby api/types/time,
    /// ParseTimestamps).</summary>
    private static string Time(string name, long? nanos) => nanos is { } time
        ? string.Format(
            CultureInfo.InvariantCulture, "&{0}={1}.{2:D9}", name, time / NanosInSecond, time % NanosInSecond)
        : "";
}
