using System.Diagnostics;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Waits until the engine's DNS resolves a name for a container.</summary>
internal sealed class NameWait(INetworkEngine engine, ResourceId client, string name, TimeSpan limit)
{
    /// <summary>The pause between two requests.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The time that the engine has to explain the failure once the limit is over.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private LiveAnswer? _last;

    /// <summary>Waits for the name. The client need not run yet, and nothing with the name needs to exist
    /// yet.</summary>
    /// <param name="image">The image of the helper for a client without nslookup.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The answers of the DNS.</returns>
    /// <exception cref="DockerNetworkException">NameNotFound, with the explanation, if the time is over. EngineTimeout
    /// if the engine does not answer.</exception>
    internal async Task<IReadOnlyList<ContainerNameRecord>> RunAsync(
        HelperImage image, CancellationToken cancellationToken)
    {
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(limit);
        try
        {
            return await AnswersAsync(image, source.Token).ConfigureAwait(false) is IReadOnlyList<LiveAnswer> answers
                ? await RecordsAsync(answers, cancellationToken).ConfigureAwait(false)
                : (await ResolverAsync(cancellationToken).ConfigureAwait(false)).Predict(name).Records;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DockerNetworkException(
                FailureKind.NameNotFound,
                $"After {limit.TotalSeconds} s: {await WhyAsync(cancellationToken).ConfigureAwait(false)}");
        }
    }

    /// <summary>Finds the containers behind the answers. Retries, because a starting container is in the DNS shortly
    /// before the engine lists it as running.</summary>
    private async Task<IReadOnlyList<ContainerNameRecord>> RecordsAsync(
        IReadOnlyList<LiveAnswer> answers, CancellationToken token)
    {
        // Allows five seconds in total, because a busy engine takes that long to list a container that its DNS knows
        // already.
        const int rounds = 10;
        for (int round = 1; ; round++)
        {
            NameResolver resolver = await ResolverAsync(token).ConfigureAwait(false);
            ContainerNameRecord[] records = [.. answers.SelectMany(resolver.Live)];
            if (round == rounds || Array.TrueForAll(records, record => record.MatchedBy is not null))
                return records;

            await Task.Delay(Pause, token).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the answers. If the client stops in between, waits for it again. Returns null for a name of
    /// the client's hosts file, for which programs do not ask the DNS.</summary>
    private async Task<IReadOnlyList<LiveAnswer>?> AnswersAsync(HelperImage image, CancellationToken token)
    {
        Task Rest(string status)
        {
            image.Progress.Report(Step(status));
            return Task.Delay(Pause, token);
        }

        IReadOnlyList<NameQuestion> questions = RecordMapping.Questions(name);
        while (true)
        {
            ContainerDetail detail;
            while ((detail = await DetailAsync(token).ConfigureAwait(false)).Container.State != "running")
                await Rest($"{client} is {detail.Container.State}").ConfigureAwait(false);

            if (IsInHostsFile(detail))
                return null;

            try
            {
                return await LiveDns
                    .AskUntilAsync(
                        engine, client, questions, image,
                        last =>
                        {
                            _last = last ?? _last;
                            return Rest($"'{name}' does not resolve from {client} yet");
                        },
                        token)
                    .ConfigureAwait(false);
            }
            catch (DockerNetworkException failure) when (failure.Kind == FailureKind.EngineRefused)
            {
                if ((await DetailAsync(token).ConfigureAwait(false)).Container.State == "running")
                    throw;
            }
        }
    }

    private Task<ContainerDetail> DetailAsync(CancellationToken token) =>
        engine.Containers.InspectAsync(client.Id, token);

    private bool IsInHostsFile(ContainerDetail detail)
    {
        NamingSnapshot alone = new([], [detail], NamingRules.For(engine.Api, engine.IsWindows));
        return ProgramLookup.Hosts(alone, name, alone.ClientOf(detail.Container.Id)).Length > 0;
    }

    private async Task<NameResolver> ResolverAsync(CancellationToken token)
    {
        (IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) = await NetworkMembers
            .ListAsync(engine, token)
            .ConfigureAwait(false);
        return await NameResolver
            .OpenAsync(engine, new SnapshotLoader(engine, networks, containers), client, isNetwork: false, token)
            .ConfigureAwait(false);
    }

    private async Task<string> WhyAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(LastWord);
        try
        {
            NameResolver resolver = await ResolverAsync(source.Token).ConfigureAwait(false);
            return await resolver.ExplainAsync(name, _last, source.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DockerNetworkException(
                FailureKind.EngineTimeout,
                $"'{name}' did not resolve from {client} within {limit.TotalSeconds} s, and the engine "
                    + $"{engine.Reference} does not answer why. Get-DockerEngine tells whether it is well.");
        }
    }

    private ProgressStep Step(string status) => limit == Timeout.InfiniteTimeSpan
        ? new ProgressStep(status, null)
        : new ProgressStep(status, (int)Math.Min(100, 100 * _since.Elapsed.TotalSeconds / limit.TotalSeconds));
}
