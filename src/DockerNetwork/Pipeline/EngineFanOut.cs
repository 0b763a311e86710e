using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Sends requests to several engines at once and processes each response as it arrives. No engine waits for
/// another. A single engine has to respond. If one of several engines does not respond, it becomes the target of an
/// error and gets no further request, and the other engines continue.</summary>
internal static class EngineFanOut
{
    /// <summary>Opens engines, gets lists from them, and does something with each.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="engines">The engines. If empty, the chosen engines.</param>
    /// <param name="lists">The lists that each session needs.</param>
    /// <param name="body">Called on the pipeline thread, one engine at a time.</param>
    internal static void ForEachEngine(
        this EngineCommand command, IReadOnlyList<EngineReference> engines, EngineLists lists,
        Action<EngineCache> body) =>
        command.ForEachEngine<object>(engines, lists, session =>
        {
            body(session);
            return null;
        }, (_, _) => { });

    /// <summary>Does the same, with one further request to each engine.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="engines">The engines. If empty, the chosen engines.</param>
    /// <param name="lists">The lists that each session needs for <paramref name="ask"/>.</param>
    /// <param name="ask">Runs on the pipeline thread. Returns the request, or null for none.</param>
    /// <param name="write">Takes the response, on the pipeline thread.</param>
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
        command.Try(endpoint.Reference, () =>
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
        command.Try(endpoint.Reference, () =>
        {
            if (ask(session) is { } request)
                tasks.Start(token => TryAsync(command, endpoint, async () =>
                {
                    T answer = await request(token).ConfigureAwait(false);
                    return () => command.Try(endpoint.Reference, () => write(session, answer));
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
