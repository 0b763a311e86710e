using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Asks several engines the same at once, and looks things up on several.</summary>
internal static class EngineFanOut
{
    /// <summary>Asks them. One engine alone has to answer; of several, each one that does not is an error with it as target, and the rest goes on.</summary>
    internal static IReadOnlyList<(EngineSession Session, T Answer)> Ask<T>(
        this EngineCommand command, IReadOnlyList<EngineSession> sessions, Func<INetworkEngine, CancellationToken, Task<T>> request)
        where T : class
    {
        if (sessions.Count == 1)
            return [(sessions[0], command.Await(token => request(sessions[0].Engine, token)))];

        List<(EngineSession Session, T Answer)> answers = [];
        foreach ((EngineSession session, T? answer, DockerNetworkException? failure) in command.Await(token => Task.WhenAll(sessions.Select(session => TryAsync(session, request, token)))))
        {
            if (answer is not null)
                answers.Add((session, answer));
            else
                command.WriteError(ErrorRecords.From(failure!, session.Engine.Reference));
        }

        return answers;
    }

    /// <summary>Lists the containers of all of them.</summary>
    /// <returns>The engines that answered.</returns>
    internal static IReadOnlyList<EngineSession> WithContainers(this EngineCommand command, IReadOnlyList<EngineSession> sessions)
    {
        foreach ((EngineSession session, IReadOnlyList<Container> list) in command.Ask([.. sessions.Where(session => !session.HasContainers)], (engine, token) => engine.Containers.ListAsync(token)))
            session.Keep(list);

        return [.. sessions.Where(session => session.HasContainers)];
    }

    /// <summary>Lists the networks of all of them.</summary>
    /// <returns>The engines that answered.</returns>
    internal static IReadOnlyList<EngineSession> WithNetworks(this EngineCommand command, IReadOnlyList<EngineSession> sessions)
    {
        foreach ((EngineSession session, IReadOnlyList<Network> list) in command.Ask([.. sessions.Where(session => !session.HasNetworks)], (engine, token) => engine.Networks.ListAsync(token)))
            session.Keep(list);

        return [.. sessions.Where(session => session.HasNetworks)];
    }

    /// <summary>Looks something up on several engines: a plain name has to be on one of them.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, ContainerNotFound: it is nowhere.</exception>
    internal static IReadOnlyList<(EngineSession Session, IReadOnlyList<T> Found)> Somewhere<T>(
        this IReadOnlyList<EngineSession> sessions, Func<EngineSession, IReadOnlyList<T>> find)
    {
        DockerNetworkException? missing = null;
        List<(EngineSession Session, IReadOnlyList<T> Found)> places = [];
        foreach (EngineSession session in sessions)
        {
            try
            {
                places.Add((session, find(session)));
            }
            catch (DockerNetworkException failure) when (failure.Kind is FailureKind.NetworkNotFound or FailureKind.ContainerNotFound)
            {
                missing ??= failure;
            }
        }

        return places.Count > 0 || missing is null ? places : throw missing;
    }

    private static async Task<(EngineSession Session, T? Answer, DockerNetworkException? Failure)> TryAsync<T>(
        EngineSession session, Func<INetworkEngine, CancellationToken, Task<T>> request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (session, await request(session.Engine, cancellationToken).ConfigureAwait(false), null);
        }
        catch (DockerNetworkException failure)
        {
            return (session, null, failure);
        }
    }
}
