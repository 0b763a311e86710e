namespace DockerNetwork.Engine.Sessions;

/// <summary>A token that is canceled with the caller's, or when the request's timeout expires.</summary>
internal sealed class RequestTimeout : IDisposable
{
    /// <summary>The longest time that a .NET Framework timer accepts: about 24 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly CancellationTokenSource _source;

    internal RequestTimeout(TimeSpan timeout, CancellationToken caller)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (timeout != Timeout.InfiniteTimeSpan)
            _source.CancelAfter(timeout < Longest ? timeout : Longest);
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();
}
