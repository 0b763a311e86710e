using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Streams;

/// <summary>Reads the response of <c>GET /events</c>: one JSON document per line. The request timeout does not apply,
/// because the engine may send nothing for days.</summary>
internal sealed class EventReader : IEventReader
{
    private const int ChunkSize = 16 * 1024;

    private readonly EngineRequests _requests;
    private readonly RequestDescription _asked;
    private readonly HttpResponseMessage _answer;
    private readonly Stream _body;
    private readonly Queue<string> _lines = [];
    private readonly LineSplitter _splitter;
    private readonly byte[] _chunk = new byte[ChunkSize];

    internal EventReader(EngineRequests requests, RequestDescription asked, HttpResponseMessage answer, Stream body)
    {
        (_requests, _asked, _answer, _body) = (requests, asked, answer, body);
        _splitter = new LineSplitter(_lines.Enqueue);
    }

    public DateTimeOffset? OpenedAt => _answer.Headers.Date;

    public Task<EngineEvent?> NextAsync(CancellationToken cancellationToken) =>
        _requests.FollowAsync(_asked, ReadAsync, cancellationToken);

    public void Dispose()
    {
        _body.Dispose();
        _answer.Dispose();
    }

    private async Task<EngineEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_lines.Count > 0)
            {
                string line = _lines.Dequeue();
                if (!string.IsNullOrWhiteSpace(line))
                    return EventMapping.Map(line);
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return null;
        }
    }

    /// <summary>Reads the next chunk. Returns false at the end of the response, when nothing is left to read.</summary>
    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        int count = await CountAsync(cancellationToken).ConfigureAwait(false);
        if (count > 0)
            _splitter.Add(_chunk, count);
        else
            _splitter.Finish();

        return count > 0 || _lines.Count > 0;
    }

    /// <summary>Reads bytes. A broken connection only means that the caller has to request the remaining events again,
    /// possibly from another engine version.</summary>
    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
#pragma warning disable CA1835 // .NET Framework has no overload for Memory.
            return await _body.ReadAsync(_chunk, 0, _chunk.Length, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && TransportFailures.IsBreak(e))
        {
            _requests.Session.Pool.Forget();
            throw new DockerNetworkException(FailureKind.EngineFault, "The connection broke.", e);
        }
    }
}
