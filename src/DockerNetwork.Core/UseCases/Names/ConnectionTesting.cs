using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Tries connections from inside the network namespaces of clients. Uses the tools of a client's own image if
/// it has them, otherwise one helper container for each client. At most <see cref="BoundedParallel.Width"/> attempts
/// run at once.</summary>
internal sealed class ConnectionTesting : IDisposable
{
    private readonly SemaphoreSlim _gate = new(BoundedParallel.Width);
    private readonly INetworkEngine _engine;
    private readonly ConnectionQuestion _question;
    private readonly HelperImage _image;
    private readonly ConnectionPlanner _planner;
    private readonly ConnectionResults _verdict;

    private ConnectionTesting(
        INetworkEngine engine, ConnectionQuestion question, HelperImage image, NamingSnapshot snapshot)
    {
        _engine = engine;
        _question = question;
        _image = image;
        _planner = new ConnectionPlanner(snapshot, question, engine.Reference);
        _verdict = new ConnectionResults(snapshot, question);
    }

    /// <summary>Tries to connect every client to its targets.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="snapshot">The snapshot of the whole engine.</param>
    /// <param name="pairs">The clients with their targets.</param>
    /// <param name="question">The connection to try.</param>
    /// <param name="image">The helper's image.</param>
    /// <param name="done">Receives each client's results, or the error that prevented them, as soon as they are
    /// available.</param>
    /// <param name="cancellationToken">Cancels the attempts. The helpers are removed nevertheless.</param>
    /// <returns>The number of tested clients.</returns>
    internal static async Task<int> RunAsync(
        INetworkEngine engine,
        NamingSnapshot snapshot,
        IReadOnlyList<(ResourceId From, IReadOnlyList<ConnectionTarget> Targets)> pairs,
        ConnectionQuestion question,
        HelperImage image,
        Action<ResourceId, IReadOnlyList<ConnectionTest>, DockerNetworkException?> done,
        CancellationToken cancellationToken)
    {
        using ConnectionTesting testing = new(engine, question, image, snapshot);
        bool[] heard = await BoundedParallel.SelectAsync(
            pairs, (pair, token) => testing.TellAsync(pair.From, pair.Targets, done, token), cancellationToken)
        .ConfigureAwait(false);
        return heard.Length;
    }

    public void Dispose() => _gate.Dispose();

    private async Task<bool> TellAsync(
        ResourceId from,
        IReadOnlyList<ConnectionTarget> targets,
        Action<ResourceId, IReadOnlyList<ConnectionTest>, DockerNetworkException?> done,
        CancellationToken cancellationToken)
    {
        try
        {
            OutsideAnswers outside = await OutsideAsync(from, targets, cancellationToken).ConfigureAwait(false);
            ConnectionPlan[] plans = [.. targets.SelectMany(target => _planner.Plan(from, target, outside))];
            done(from, await TryAllAsync(from, plans, cancellationToken).ConfigureAwait(false), null);
        }
        catch (DockerNetworkException failure)
        {
            done(from, [], failure);
        }

        return true;
    }

    /// <summary>Asks the DNS servers outside for the names that only they can know. If that is not possible, the
    /// results of these names say so.</summary>
    private async Task<OutsideAnswers> OutsideAsync(
        ResourceId from, IReadOnlyList<ConnectionTarget> targets, CancellationToken cancellationToken)
    {
        IReadOnlyList<NameQuestion> questions = _planner.OutsideQuestions(from, targets);
        if (questions.Count == 0)
            return OutsideAnswers.None;

        try
        {
            IReadOnlyList<LiveAnswer?> answers = await LiveDns
                .AskAsProgramAsync(_engine, from, questions, _image, _question.WaitSeconds, cancellationToken)
                .ConfigureAwait(false);
            return OutsideAnswers.Of(questions, answers);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ImageNotFound)
        {
            return new OutsideAnswers(OutsideAnswers.None.Answers, failure);
        }
    }

    /// <summary>Makes all attempts of a client. The first attempt shows if the client's image has the tool. The others
    /// then run in parallel.</summary>
    private async Task<IReadOnlyList<ConnectionTest>> TryAllAsync(
        ResourceId from, ConnectionPlan[] plans, CancellationToken cancellationToken)
    {
        if (Array.Find(plans, plan => plan.IsOpen) is not ConnectionPlan first)
            return [.. plans.Select(plan => plan.Test)];

        ProbeResult probe = await ProbeAsync(from, first, cancellationToken).ConfigureAwait(false);
        if (probe.IsUsable)
            return await TryAsync(from, plans, (first, probe), cancellationToken).ConfigureAwait(false);

        return await HelperContainer.UseAsync(
            _engine, $"container:{from.Id}", _image, (helper, token) => TryAsync(helper, plans, null, token),
            cancellationToken,
            ProbeCommand.Capabilities(_question)).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ConnectionTest>> TryAsync(
        ResourceId container, ConnectionPlan[] plans, (ConnectionPlan Plan, ProbeResult Probe)? known,
        CancellationToken cancellationToken) =>
        await BoundedParallel.SelectAsync(
            plans,
            async (plan, token) =>
            {
                if (!plan.IsOpen)
                    return plan.Test;

                bool isKnown = ReferenceEquals(plan, known?.Plan);
                return _verdict.Of(
                    plan, isKnown
                        ? known!.Value.Probe
                        : Usable(await ProbeAsync(container, plan, token).ConfigureAwait(false), container));
            },
            cancellationToken).ConfigureAwait(false);

    private async Task<ProbeResult> ProbeAsync(
        ResourceId container, ConnectionPlan plan, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ExecRequest request = ProbeCommand.Of(_question, plan.Test.IPAddress!, plan.Test.Port);
            long exitCode = await _engine
                .Containers.ExecAsync(container.Id, request, line => lines.Add(line.Text), cancellationToken)
                .ConfigureAwait(false);
            return ProbeOutput.Read(_question.Protocol, exitCode, lines);
        }
        finally
        {
            _gate.Release();
        }
    }

    private ProbeResult Usable(ProbeResult probe, ResourceId container) =>
        probe.IsUsable
            ? probe
            : throw new DockerNetworkException(
        FailureKind.RequestInvalid,
        $"Nothing can be tried by {_question.Protocol} in '{container}': image '{_image.Name}' has no tool for it that "
            + "works. -HelperImage takes one with sleep, sh, ping, nc and nslookup, such as alpine.");
}
