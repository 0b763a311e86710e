using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Tests whether containers reach names, containers and addresses, from inside their own network
/// namespaces.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ContainerConnection")]
[OutputType(typeof(ConnectionTest))]
public sealed class TestContainerConnectionCommand : EngineCommand
{
    private readonly Dictionary<EngineCache, Dictionary<ResourceId, List<ConnectionTarget>>> _pairs = [];
    private readonly Queue<ResourceId> _waiting = [];
    private readonly Dictionary<ResourceId, Action> _told = [];

    /// <summary>The containers that connect.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] From { get; set; } = [];

    /// <summary>The targets: names as the client would write them, IP addresses, or containers as wildcards or
    /// objects.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] To { get; set; } = [];

    /// <summary>The port.</summary>
    [Parameter(Position = 2)]
    [ValidateRange(1, 65535)]
    public int Port { get; set; }

    /// <summary>Tcp, Udp or Icmp. Default: Tcp with a port, Icmp without.</summary>
    [Parameter]
    public ConnectionProtocol Protocol { get; set; }

    /// <summary>The number of attempts for each pair.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int Count { get; set; } = 1;

    /// <summary>The time limit of one attempt in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 60)]
    public int AttemptTimeoutSec { get; set; } = 2;

    /// <summary>The image of the helper container that runs the test if the client's own image has no tool for it. It
    /// needs sleep, sh, ping, nc and nslookup; alpine and busybox have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string HelperImage { get; set; } = "alpine";

    private bool HasPort => MyInvocation.BoundParameters.ContainsKey(nameof(Port));

    private ConnectionQuestion Question =>
        new(
            MyInvocation.BoundParameters.ContainsKey(nameof(Protocol)) ? Protocol
                : HasPort ? ConnectionProtocol.Tcp
                : ConnectionProtocol.Icmp,
            HasPort ? Port : null, Count, AttemptTimeoutSec);

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (HasPort == (Question.Protocol == ConnectionProtocol.Icmp))
            Terminate(new DockerNetworkException(
                FailureKind.RequestInvalid, HasPort
                    ? "Icmp has no ports. Leave -Port out, or ask by Tcp or Udp."
                    : $"{Question.Protocol} needs a port: give -Port."));
    }

    private protected override void ProcessItem() =>
        ForEach(From, reference => OnEngines(reference.Engine, reference, session =>
        {
            session.LoadMembers();
            ForEach(Found(session, reference), client => Collect(session, client));
        }));

    /// <inheritdoc />
    protected override void EndProcessing() =>
        ForEach(_pairs, pair => Try(pair.Key.Engine.Reference, () => Run(pair.Key, pair.Value)));

    private void Collect(EngineCache session, ResourceId client)
    {
        if (!_pairs.TryGetValue(session, out Dictionary<ResourceId, List<ConnectionTarget>>? clients))
            clients = _pairs[session] = [];
        if (clients.ContainsKey(client))
            return;

        List<ConnectionTarget> targets = clients[client] = [];
        ForEach(To, reference => targets.AddRange(Targets(session, reference)));
    }

    /// <summary>Finds the targets of a reference. Docker's names contain no star and no question mark, so a text with
    /// one means containers.</summary>
    private static IEnumerable<ConnectionTarget> Targets(EngineCache session, ContainerReference reference)
    {
        if (reference.Engine is not null && !reference.Engine.Equals(session.Engine.Reference))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{reference}' is on {reference.Engine}, and what asks for it is on {session.Engine.Reference}. Both "
                    + "have to be on one engine.");

        bool isContainer =
            reference.ResourceId is not null
            || (NamePattern.IsPattern(reference.Text) && IpPrefix.ParseAddress(reference.Text) is null);
        return isContainer
            ? Found(session, reference).Select(container => new ConnectionTarget(container.Name, container))
            : [new ConnectionTarget(reference.Text, null)];
    }

    /// <summary>Finds containers, sorted by name, so that the tables of all clients have the same rows in the same
    /// order.</summary>
    private static IEnumerable<ResourceId> Found(EngineCache session, ContainerReference reference) =>
        session.Find(reference).OrderBy(container => container.Name, StringComparer.Ordinal);

    private void Run(EngineCache session, Dictionary<ResourceId, List<ConnectionTarget>> clients)
    {
        if (clients.Values.All(targets => targets.Count == 0))
            return;

        SnapshotLoader loader = new(session.Engine, session.Networks, session.Containers);
        NamingSnapshot snapshot = Await(loader.WholeAsync);
        List<(ResourceId From, IReadOnlyList<ConnectionTarget> Targets)> pairs =
        [
            .. clients.Select(client => (client.Key, (IReadOnlyList<ConnectionTarget>)client.Value))];
        _waiting.Clear();
        pairs.ForEach(pair => _waiting.Enqueue(pair.From));
        using ProgressRelay progress = new(this, $"Pulling {HelperImage}");
        Drain((post, token) => ConnectionTesting.RunAsync(
            session.Engine, snapshot, pairs, Question, new HelperImage(HelperImage, progress.Through(post)),
            (from, tests, failure) => post(() => Write(from, tests, failure)), token));
    }

    /// <summary>Writes the results of a client as soon as they arrive and all clients before it are written.</summary>
    private void Write(ResourceId from, IReadOnlyList<ConnectionTest> tests, DockerNetworkException? failure)
    {
        _told[from] = () =>
        {
            WriteObject(tests, enumerateCollection: true);
            if (failure is not null)
                HandleFailure(failure, from.Name);
        };
        while (_waiting.Count > 0 && _told.TryGetValue(_waiting.Peek(), out Action? tell))
        {
            _waiting.Dequeue();
            tell();
        }
    }
}
