using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Core.Watching;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Writes what happens to networks, as it happens. <c>-TimeoutSec</c>, where it is given, is how long the
/// watch goes on in all.</summary>
[Cmdlet(VerbsCommon.Watch, "DockerNetwork")]
[OutputType(typeof(NetworkEvent))]
public sealed class WatchDockerNetworkCommand : EngineCommand
{
    /// <summary>The longest time that a timer of .NET Framework takes: about 24 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly List<NetworkReference> _networks = [];
    private readonly List<ContainerReference> _containers = [];

    /// <summary>Only what happens to these networks. They need not be there yet.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Only what concerns these containers. They need not be there yet.</summary>
    [Parameter(ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Only these actions, in the engine's words: a local network that is removed is destroyed, one of a swarm
    /// is removed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("create", "connect", "disconnect", "destroy", "remove", "update", "prune")]
    public string[] Action { get; set; } = [];

    /// <summary>From this time on, or from so long ago on, as far as the engine remembers; from now on where it is left
    /// out.</summary>
    [Parameter]
    [ValidateNotNull]
    public EventTime? Since { get; set; }

    /// <summary>Up to this time; with a time that is past, what the engine remembers and nothing new.</summary>
    [Parameter]
    [ValidateNotNull]
    public EventTime? Until { get; set; }

    /// <summary>Ends after so many events.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; }

    /// <summary>How long an engine that goes away is waited for, in seconds; 0 to end at once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int ReconnectSec { get; set; } = 60;

    /// <summary>Watching takes for ever, so what is piped is collected first.</summary>
    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        _networks.AddRange(Network ?? []);
        _containers.AddRange(Container ?? []);
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        bool nothingCame = MyInvocation.ExpectingInput && _networks.Count + _containers.Count == 0;
        if (!nothingCame)
            Attempt(null, Watch);
    }

    private void Watch()
    {
        WatchPeriod period = Period();
        (EngineCache Session, EventFilter Filter)[] places =
        [
            .. Sessions().Select(session => (session, Filter(session)))];
        TimeSpan limit = Limit(period);
        Drain(async (post, token) =>
        {
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(token);
            end.CancelAfter(limit < Longest ? limit : Longest);
            EventRelay relay = new(this, First, post, end.Cancel);
            await Task.WhenAll(
                    places.Select(place =>
                        WatchAsync(place.Session, period, relay.Listener(place.Filter.Fits), post, end.Token)))
                .ConfigureAwait(false);
            return true;
        });
    }

    /// <summary>The end of one engine's watch is not that of the others'.</summary>
    private async Task WatchAsync(
        EngineCache session, WatchPeriod period, WatchListener listener, Action<Action> post,
        CancellationToken token)
    {
        EngineReference engine = session.Engine.Reference;
        NetworkWatch watch = new(
            engine, cancel => Engines.ReopenAsync(engine, cancel), period, TimeSpan.FromSeconds(ReconnectSec),
            listener);
        try
        {
            await watch.RunAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The time is over, or what was wanted has come. After Ctrl+C the pump says so itself.
        }
        catch (DockerNetworkException failure)
        {
            post(() => Report(failure, engine));
        }
    }

    private IReadOnlyList<EngineCache> Sessions()
    {
        EngineReference[] engines = EngineLookup.EnginesOf([.. _networks, .. _containers]);
        return engines.Length > 0 ? [.. engines.Select(Engines.Of)] : Engines.Chosen;
    }

    private EventFilter Filter(EngineCache session) =>
        new(session, _networks.Count > 0 ? _networks : null, _containers.Count > 0 ? _containers : null, Action);

    /// <summary>What is past has no beginning but the engine's memory.</summary>
    private WatchPeriod Period()
    {
        DateTimeOffset? since = Since?.Time;
        if (Until is not null && since > Until.Time)
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"-Since ({Since}) is after -Until ({Until}): no time is between them. Exchange them, or leave one out."
            );

        return new WatchPeriod(
            since ?? (Until?.Time < DateTimeOffset.Now ? DateTimeOffset.FromUnixTimeSeconds(0) : null), Until?.Time);
    }

    /// <summary>Where the watch begins now, its end is seen to here: the engine would tell its whole memory.</summary>
    private TimeSpan Limit(WatchPeriod period)
    {
        TimeSpan limit = MyInvocation.BoundParameters.ContainsKey(nameof(TimeoutSec))
            ? RequestTimeout
            : Timeout.InfiniteTimeSpan;
        if (period is not { Since: null, Until: { } until })
            return limit;

        TimeSpan left = until - DateTimeOffset.Now;
        left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        return limit == Timeout.InfiniteTimeSpan || left < limit ? left : limit;
    }
}
