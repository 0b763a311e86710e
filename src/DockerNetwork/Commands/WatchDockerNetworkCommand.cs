using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Core.Watching;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Writes network events as they happen. <c>-TimeoutSec</c>, if given, is the time limit of the whole
/// watch.</summary>
[Cmdlet(VerbsCommon.Watch, "DockerNetwork")]
[OutputType(typeof(NetworkEvent))]
public sealed class WatchDockerNetworkCommand : EngineCommand
{
    /// <summary>The longest time of a timer in .NET Framework: about 24 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly List<NetworkReference> _networks = [];
    private readonly List<ContainerReference> _containers = [];

    /// <summary>Writes only events of these networks. They need not exist yet.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Writes only events of these containers. They need not exist yet.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Writes only these actions, by the engine's names. A local network that is removed has the action
    /// destroy, and a network of a swarm has remove.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("create", "connect", "disconnect", "destroy", "remove", "update", "prune")]
    public string[] Action { get; set; } = [];

    /// <summary>The start, as a time or as a duration before now, as far as the engine remembers. Default:
    /// now.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public EventTime? Since { get; set; }

    /// <summary>The end. A past time returns only the events that the engine remembers.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public EventTime? Until { get; set; }

    /// <summary>Ends the watch after this number of events.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int First { get; set; }

    /// <summary>The time in seconds to wait for an engine that goes away; 0 to end at once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int ReconnectSec { get; set; } = 60;

    /// <summary>Collects the input, because the watch itself does not end.</summary>
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
            Try(null, Watch);
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

    /// <summary>Watches one engine. If its watch ends, the watches of other engines continue.</summary>
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
            // Ends normally: the time is over or the wanted events have arrived. After Ctrl+C the pump throws.
        }
        catch (DockerNetworkException failure)
        {
            post(() => HandleFailure(failure, engine));
        }
    }

    private IReadOnlyList<EngineCache> Sessions()
    {
        EngineReference[] engines = EngineLookup.EnginesOf([.. _networks, .. _containers]);
        return engines.Length > 0 ? [.. engines.Select(Engines.Of)] : Engines.Chosen;
    }

    private EventFilter Filter(EngineCache session) =>
        new(session, _networks.Count > 0 ? _networks : null, _containers.Count > 0 ? _containers : null, Action);

    /// <summary>Gets the period of the watch. A period that ends in the past starts with the engine's oldest
    /// event.</summary>
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

    /// <summary>Gets the time limit. A watch that begins now ends by this limit, because with an end time the engine
    /// would send all events it remembers.</summary>
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
