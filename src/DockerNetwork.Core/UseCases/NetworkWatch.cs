using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Watching;

namespace DockerNetwork.Core.UseCases;

/// <summary>Watches what happens to one engine's networks, over every restart of the engine that does not take too
/// long.</summary>
/// <param name="engine">The engine.</param>
/// <param name="open">Opens it; after a restart it may be of another version.</param>
/// <param name="period">The time that is watched.</param>
/// <param name="awayLimit">How long the engine may stay away.</param>
/// <param name="listener">Is told what happens.</param>
internal sealed class NetworkWatch(
    EngineReference engine, Func<CancellationToken, Task<INetworkEngine>> open, WatchPeriod period,
    TimeSpan awayLimit, WatchListener listener)
{
    /// <summary>After a restart, events of what the lists show already may be on their way for as long.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly EventTracker _ledger = new(engine);
    private readonly ReconnectPolicy _absence = new(engine, awayLimit, listener);
    private bool _wasOpen;

    /// <summary>Watches until the period is over. Without a beginning, the end is the caller's to see to.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>When the period is over.</returns>
    /// <exception cref="DockerNetworkException">EngineUnreachable: the engine stayed away for too long; and whatever
    /// the first opening fails with.</exception>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await FollowAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DockerNetworkException failure) when (_wasOpen && ReconnectPolicy.MayEnd(failure))
            {
                await _absence.WaitAsync(failure, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>First the stream, then the lists: what happens in between is in one of them at least.</summary>
    private async Task FollowAsync(CancellationToken token)
    {
        INetworkEngine opened = await open(token).ConfigureAwait(false);
        using IEventReader stream = await OpenAsync(opened, _ledger.ResumeFrom ?? period.SinceNano, token)
            .ConfigureAwait(false);
        (IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) = await NetworkMembers
            .ListAsync(opened, token)
            .ConfigureAwait(false);
        if (_wasOpen)
            _ledger.Resume(containers);
        else
            _ledger.Begin(
                period.SinceNano ?? EventClock.Nanos(stream.OpenedAt ?? DateTimeOffset.UtcNow), networks,
                containers);

        _wasOpen = true;
        listener.Note($"Watching the networks of engine {engine}.");
        await ReadAsync(stream, () => Settle(networks, containers), token).ConfigureAwait(false);
    }

    /// <summary>With an end and no beginning the engine would tell all that it remembers.</summary>
    private Task<IEventReader> OpenAsync(INetworkEngine opened, long? since, CancellationToken token) =>
        opened.Events.OpenAsync(since, since is null ? null : period.UntilNano, token);

    private async Task ReadAsync(IEventReader stream, Action settle, CancellationToken token)
    {
        Task settled = _absence.IsOn ? Task.Delay(Settling, token) : Task.CompletedTask;
        while (true)
        {
            Task<EngineEvent?> next = stream.NextAsync(token);
            if (
                _absence.IsOn
                && await Task.WhenAny(settled, next).ConfigureAwait(false) == settled
                && !token.IsCancellationRequested)
                settle();

            if (await next.ConfigureAwait(false) is { } item)
            {
                Tell(_ledger.See(item));
                continue;
            }

            if (!period.IsOver(DateTimeOffset.UtcNow))
                throw new DockerNetworkException(FailureKind.EngineFault, $"The engine {engine} ended its events.");

            if (_absence.IsOn)
                settle();

            return;
        }
    }

    private void Settle(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        Tell(_ledger.Compare(networks, containers, DateTimeOffset.UtcNow));
        _absence.End();
    }

    private void Tell(IEnumerable<NetworkEvent> changes)
    {
        foreach (NetworkEvent change in changes)
        {
            if (change.IsInferred)
                _absence.Count();

            listener.Event(change);
        }
    }
}
