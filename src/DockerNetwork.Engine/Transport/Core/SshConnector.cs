using System.Collections.Concurrent;

namespace DockerNetwork.Engine.Transport;

/// <summary>Opens connections through ssh. Opens only a few at a time for one server, and retries if the server was too
/// busy. An sshd silently drops connections beyond its limit (MaxStartups in sshd_config).</summary>
internal sealed class SshConnector(SshTarget target)
{
    private const int AtOnce = 2;

    /// <summary>The time after which a slow login no longer keeps the others waiting. ssh itself gives up
    /// earlier.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(15);

    /// <summary>The pauses between attempts, in milliseconds: about five seconds in total.</summary>
    private static readonly int[] Pauses = [100, 200, 400, 800, 1000, 1000, 1000];

    /// <summary>The limits of concurrent logins by server, shared by all users.</summary>
    private static readonly ConcurrentDictionary<(string, int?), SemaphoreSlim> Places = new();

    private readonly SemaphoreSlim _places = Places.GetOrAdd(
        (target.Host, target.Port), static _ => new SemaphoreSlim(AtOnce, AtOnce));

    /// <summary>Opens a connection on which the engine has responded.</summary>
    /// <exception cref="SshFailure">No connection is possible.</exception>
    internal async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await TakeTurnAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (SshFailure e) when (e.MayPass && attempt < Pauses.Length)
            {
                await Task.Delay(Spread(Pauses[attempt]), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<Stream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        Task<Stream> opening = ConnectAsync(cancellationToken);
        try
        {
            await opening.WaitAsync(LongestTurn, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Lets the next login begin; this one continues.
        }
        finally
        {
            _places.Release();
        }

        return await opening.ConfigureAwait(false);
    }

    /// <summary>Connects and sends only a ping. This way an attempt can be repeated without running any request
    /// twice.</summary>
    private async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        SshStream stream = new(target);
        try
        {
            if (await SshGreeting.ExchangeAsync(stream, cancellationToken).ConfigureAwait(false))
                return stream;

            // Opens a new connection, because an intermediary closes each one with its first response.
            await stream.DisposeAsync().ConfigureAwait(false);
            return new SshStream(target);
        }
        catch
        {
            stream.Abandon();
            throw;
        }
    }

    /// <summary>Randomizes a pause, so that processes that were dropped together do not retry together.</summary>
    private static int Spread(int pause) => (int)(pause * (0.75 + (Random.Shared.NextDouble() / 2)));
}
