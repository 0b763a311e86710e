using System.Collections.Concurrent;

namespace DockerNetwork.Engine.Transport;

/// <summary>Opens connections through ssh: few at a time for one server, and again where the server was too busy to
/// listen. An sshd drops whom it has no place for (MaxStartups in sshd_config), and does not say so.</summary>
internal sealed class SshConnector(SshTarget target)
{
    private const int AtOnce = 2;

    /// <summary>A log-in that takes longer keeps the others waiting no more; ssh gives its own up before.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(15);

    /// <summary>Waits between attempts, in milliseconds: about five seconds in all.</summary>
    private static readonly int[] Pauses = [100, 200, 400, 800, 1000, 1000, 1000];

    /// <summary>Places by server, whoever logs in there.</summary>
    private static readonly ConcurrentDictionary<(string, int?), SemaphoreSlim> Places = new();

    private readonly SemaphoreSlim _places = Places.GetOrAdd(
        (target.Host, target.Port), static _ => new SemaphoreSlim(AtOnce, AtOnce));

    /// <summary>Opens a connection over which the engine has answered.</summary>
    /// <exception cref="SshFailure">There is no way to it.</exception>
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
            // The next one may begin; this one goes on.
        }
        finally
        {
            _places.Release();
        }

        return await opening.ConfigureAwait(false);
    }

    /// <summary>Nothing but a ping is sent before the engine has answered, so an attempt can be repeated without
    /// doing anything twice.</summary>
    private async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        SshStream stream = new(target);
        try
        {
            if (await SshGreeting.ExchangeAsync(stream, cancellationToken).ConfigureAwait(false))
                return stream;

            // Something on the way ends a connection with its first answer.
            await stream.DisposeAsync().ConfigureAwait(false);
            return new SshStream(target);
        }
        catch
        {
            stream.Abandon();
            throw;
        }
    }

    /// <summary>Several processes that were dropped together do not come back together.</summary>
    private static int Spread(int pause) => (int)(pause * (0.75 + (Random.Shared.NextDouble() / 2)));
}
