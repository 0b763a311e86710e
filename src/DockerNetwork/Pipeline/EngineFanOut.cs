using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Asks several engines at once and deals with each as soon as it has answered, so that none waits for
/// another. One engine alone has to answer; of several, each one that does not is an error with it as target, is not
/// asked again, and the rest goes on.</summary>
internal static class EngineFanOut
{
    /// <summary>Opens engines, gets lists of them, and does something with each.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="engines">The engines; with none, the chosen ones.</param>
    /// <param name="lists">What each session has to have.</param>
    /// <param name="body">Called on the pipeline thread, one engine at a time.</param>
    internal static void ForEachEngine(
        this EngineCommand command, IReadOnlyList<EngineReference> engines, EngineLists lists,
        Action<EngineCache> body) =>
        command.ForEachEngine<object>(engines, lists, session =>
        {
            body(session);
            return null;
        }, (_, _) => { });

    /// <summary>Likewise, with a further request to each.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="engines">The engines; with none, the chosen ones.</param>
    /// <param name="lists">What each session has to have for <paramref name="ask"/>.</param>
    /// <param name="ask">Called on the pipeline thread; gives the request, or null for none.</param>
    /// <param name="write">Gets the answer, on the pipeline thread.</param>
    internal static void ForEachEngine<T>(
        this EngineCommand command,
        IReadOnlyList<EngineReference> engines,
        EngineLists lists,
        Func<EngineCache, Func<CancellationToken, Task<T>>?> ask,
        Action<EngineCache, T> write)
    {
        IReadOnlyList<EngineEndpoint> endpoints = command.Engines.Places(engines);
        if (endpoints.Count == 1)
        {
            One(command, endpoints[0], lists, ask, write);
            return;
        }

        using PipelineTasks tasks = command.Tasks();
        foreach (EngineEndpoint endpoint in endpoints)
            tasks.Start(token => TryAsync(command, endpoint, async () =>
            {
                EngineCache session = await command.Engines.OpenAsync(endpoint, token).ConfigureAwait(false);
                await session.LoadAsync(lists, token).ConfigureAwait(false);
                return () => Ask(command, tasks, endpoint, command.Engines.Remember(endpoint, session), ask, write);
            }));

        tasks.Run();
    }

    private static void One<T>(
        EngineCommand command, EngineEndpoint endpoint, EngineLists lists,
        Func<EngineCache, Func<CancellationToken, Task<T>>?> ask, Action<EngineCache, T> write)
    {
        EngineCache session = command.Engines.Open(endpoint);
        command.Attempt(endpoint.Reference, () =>
        {
            if (!session.Has(lists))
                command.Await(token => session.LoadAsync(lists, token));

            if (ask(session) is { } request)
                write(session, command.Await(request));
        });
    }

    private static void Ask<T>(
        EngineCommand command, PipelineTasks tasks, EngineEndpoint endpoint, EngineCache session,
        Func<EngineCache, Func<CancellationToken, Task<T>>?> ask, Action<EngineCache, T> write) =>
        command.Attempt(endpoint.Reference, () =>
        {
            if (ask(session) is { } request)
                tasks.Start(token => TryAsync(command, endpoint, async () =>
                {
                    T answer = await request(token).ConfigureAwait(false);
                    return () => command.Attempt(endpoint.Reference, () => write(session, answer));
                }));
        });

    private static async Task<Action> TryAsync(EngineCommand command, EngineEndpoint endpoint, Func<Task<Action>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            return () => command.Engines.Drop(endpoint, failure);
        }
    }
}
