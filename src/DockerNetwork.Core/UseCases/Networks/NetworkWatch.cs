using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Watching;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Watches the networks of one engine. Continues after a restart of the engine, unless the restart takes too
/// long.</summary>
/// <param name="engine">The engine.</param>
/// <param name="open">Opens the engine, which may have another version after a restart.</param>
/// <param name="period">The period to watch.</param>
/// <param name="awayLimit">The maximum time that the engine may be unreachable.</param>
/// <param name="listener">Receives the events.</param>
internal sealed class NetworkWatch(
    EngineReference engine, Func<CancellationToken, Task<INetworkEngine>> open, WatchPeriod period,
    TimeSpan awayLimit, WatchListener listener)
{
    /// <summary>The time after a restart during which events may still arrive for changes that the lists show
    /// already.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly EventTracker _ledger = new(engine);
    private readonly ReconnectPolicy _absence = new(engine, awayLimit, listener);
    private bool _wasOpen;

    /// <summary>Watches until the period is over. If the period has no start, the caller has to end the
    /// watch.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the period is over.</returns>
    /// <exception cref="DockerNetworkException">EngineUnreachable if the engine stays away for too long, and the errors
    /// of the first opening.</exception>
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

    /// <summary>Opens the event stream first and reads the lists afterwards, so that at least one of them has each
    /// change in between.</summary>
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

    /// <summary>Opens the event stream. Passes the end only together with a start, because with an end alone the engine
    /// would send all events that it remembers.</summary>
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
        Tell(_ledger.Compare(networks, containers, DateTimeOffset.Now));
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
