using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Naming.Diagnosis;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Tests whether containers reach names, containers and addresses, from inside their own network
/// namespaces.</summary>
[Alias("Test-DockerContainerConnection")]
[Cmdlet(VerbsDiagnostic.Test, "ContainerConnection")]
[OutputType(typeof(ConnectionTest), typeof(bool))]
public sealed class TestContainerConnectionCommand : EngineCommand
{
    private readonly List<ConnectionRound> _rounds = [];
    private readonly Queue<ResourceId> _waiting = [];
    private readonly Dictionary<ResourceId, Action> _writes = [];
    private bool? _allSucceeded;

    /// <summary>The containers that connect.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] From { get; set; } = [];

    /// <summary>The targets: names as the client would write them, IP addresses, or containers as wildcards or
    /// objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public ContainerReference[] To { get; set; } = [];

    /// <summary>The ports. Each is tested by itself.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [Numbers(1, 65535)]
    [ArgumentCompleter(typeof(PortCompleter))]
    public int[]? Port { get; set; }

    /// <summary>Tcp, Udp or Icmp. Default: Tcp with a port, Icmp without.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    public ConnectionProtocol? Protocol { get; set; }

    /// <summary>The number of attempts for each pair.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int Count { get; set; } = 1;

    /// <summary>The time limit of one attempt in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 60)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int AttemptTimeoutSec { get; set; } = 2;

    /// <summary>Tests IPv4 addresses only. Together with -IPv6: both, and a target that lacks one fails.</summary>
    [Parameter]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Tests IPv6 addresses only. Without -IPv4 and -IPv6, those that client and target have.</summary>
    [Parameter]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>Returns only a Boolean: true if all tests succeed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The image of the helper container that runs the test if the client's own image has no tool for it. It
    /// needs sleep, sh, ping, nc and nslookup; alpine and busybox have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string HelperImage { get; set; } = "alpine";

    private bool HasPort => Port?.Length > 0;

    private RecordType[] Families =>
        [.. IPv4 ? new[] { RecordType.A } : [], .. IPv6 ? new[] { RecordType.AAAA } : []];

    private ConnectionQuestion Question =>
        new(
            Protocol ?? (HasPort ? ConnectionProtocol.Tcp : ConnectionProtocol.Icmp),
            HasPort ? [.. Port!.Distinct().Select(port => (int?)port)] : [null], Families, Count, AttemptTimeoutSec);

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!MyInvocation.ExpectingInput && Obstacle is DockerNetworkException obstacle)
            Terminate(obstacle);
    }

    /// <summary>The error for a port and a protocol that do not fit together. A row may give either.</summary>
    private DockerNetworkException? Obstacle =>
        HasPort != (Question.Protocol == ConnectionProtocol.Icmp) ? null : new DockerNetworkException(
            FailureKind.RequestInvalid, HasPort
                ? "Icmp has no ports. Leave -Port out, or ask by Tcp or Udp."
                : $"{Question.Protocol} needs a port: give -Port.");

    private protected override void ProcessItem()
    {
        if (Obstacle is DockerNetworkException obstacle)
            throw obstacle;

        ForEach(From, reference => OnEngines(reference.Engine, reference, session =>
        {
            session.LoadMembers();
            ForEach(Found(session, reference), client => Collect(session, client));
        }));
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        ForEach(_rounds, round => Try(round.Session.Engine.Reference, () => Run(round)));
        if (Quiet)
            WriteObject(_allSucceeded == true);
    }

    /// <summary>Adds the pairs to the round with the same settings, because rows may have different ports.</summary>
    private void Collect(EngineCache session, ResourceId client)
    {
        ConnectionRound? round = _rounds.Find(item => item.Session == session && item.Question == Question);
        if (round is null)
            _rounds.Add(round = new ConnectionRound(session, Question));

        ForEach(To, reference => round.Add(client, Targets(session, reference)));
    }

    /// <summary>Finds the targets of a reference. Docker's names contain no star and no question mark, so a text with
    /// one means containers.</summary>
    private IEnumerable<ConnectionTarget> Targets(EngineCache session, ContainerReference reference)
    {
        if (reference.Engine is not null && !reference.Engine.Equals(session.Engine.Reference))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{reference}' is on {reference.Engine}, and the container of -From is on {session.Engine.Reference}. "
                    + "Both have to be on one engine.");

        bool isContainer =
            reference.ResourceId is not null
            || (NamePattern.IsPattern(reference.Text) && IpPrefix.ParseAddress(reference.Text) is null);
        return isContainer
            ? Found(session, reference).Select(container => new ConnectionTarget(container.Name, container))
            : [Target(reference.Text)];
    }

    private ConnectionTarget Target(string text)
    {
        RecordType family = ConnectionQuestion.FamilyOf(text);
        bool isOfFamily = Families.Length == 0 || Families.Contains(family) || IpPrefix.ParseAddress(text) is null;
        return isOfFamily
            ? new ConnectionTarget(text, null)
            : throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{text}' is not an {Families[0].Family()} address. Leave -{Families[0].Family()} out, or give "
                    + "another target.");
    }

    /// <summary>Finds containers, sorted by name, so that the tables of all clients have the same rows in the same
    /// order.</summary>
    private static IEnumerable<ResourceId> Found(EngineCache session, ContainerReference reference) =>
        session.Find(reference).OrderBy(container => container.Name, StringComparer.Ordinal);

    private void Run(ConnectionRound round)
    {
        EngineCache session = round.Session;
        IReadOnlyDictionary<ResourceId, List<ConnectionTarget>> clients = round.Clients;
        if (clients.Values.All(targets => targets.Count == 0))
            return;

        SnapshotLoader loader = new(session.Engine, session.Networks, session.Containers);
        NamingSnapshot snapshot = Await(loader.WholeAsync);
        List<(ResourceId From, IReadOnlyList<ConnectionTarget> Targets)> pairs =
        [
            .. clients.Select(client => (client.Key, (IReadOnlyList<ConnectionTarget>)client.Value))];
        _waiting.Clear();
        _writes.Clear();
        pairs.ForEach(pair => _waiting.Enqueue(pair.From));
        using ProgressRelay progress = new(this, $"Pulling {HelperImage}");
        Drain((post, token) => ConnectionTesting.RunAsync(
            session.Engine, snapshot, pairs, round.Question, new HelperImage(HelperImage, progress.Through(post)),
            (from, tests, failure) => post(() => Write(from, tests, failure)), token));
    }

    private void WriteTests(IReadOnlyList<ConnectionTest> tests)
    {
        if (Quiet)
            AddResult(tests.Count > 0 && tests.All(test => test.Succeeded));
        else
            WriteObject(tests, enumerateCollection: true);
    }

    private void AddResult(bool succeeded) => _allSucceeded = succeeded && _allSucceeded != false;

    /// <inheritdoc />
    private protected override void Flush() => _allSucceeded = false;

    /// <summary>Writes the results of a client as soon as they arrive and all clients before it are written.</summary>
    private void Write(ResourceId from, IReadOnlyList<ConnectionTest> tests, DockerNetworkException? failure)
    {
        _writes[from] = () =>
        {
            WriteTests(tests);
            if (failure is not null)
                HandleFailure(failure, from.Name);
        };
        while (_waiting.Count > 0 && _writes.TryGetValue(_waiting.Peek(), out Action? write))
        {
            _waiting.Dequeue();
            write();
        }
    }
}
