using System.Diagnostics;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Waits until a swarm has completed a change of a service. The swarm replaces the tasks one after the other,
/// and monitors each task for a while.</summary>
internal sealed class ServiceUpdateWait(
    INetworkEngine engine, Service service, TimeSpan limit, IProgress<ProgressStep> progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The maximum time that a swarm takes to begin. For a service without tasks to replace, it never
    /// begins.</summary>
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(3);

    private readonly Stopwatch _since = Stopwatch.StartNew();

    /// <summary>Waits for the change.</summary>
    /// <exception cref="DockerNetworkException">EngineTimeout if the limit is over. EngineRefused, with the swarm's
    /// reason, if the swarm gave up on the change.</exception>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Service now = await engine.Swarm.ServiceAsync(service.Id, cancellationToken).ConfigureAwait(false);
            ServiceTask[] tasks =
            [
                .. (await engine.Swarm.TasksAsync(service.Id, cancellationToken).ConfigureAwait(false)).Where(task =>
                    task.DesiredState is "running" or "ready")];
            if (now.UpdateState is not (null or "updating" or "completed"))
                throw GaveUp(now, tasks);
            if (IsDone(now, tasks))
                return;
            if (limit != Timeout.InfiniteTimeSpan && _since.Elapsed > limit)
                throw Late(tasks);

            progress.Report(Step(now, tasks));
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsDone(Service now, ServiceTask[] tasks)
    {
        bool areUp =
            Array.TrueForAll(tasks, task => task.IsRunning)
            && (now.DesiredReplicas <= tasks.Length || now.Mode != ServiceMode.Replicated);
        return now.UpdateState == "completed"
            ? areUp
            : now.UpdateState is null
                && areUp
                && _since.Elapsed > Beginning
                && Array.TrueForAll(tasks, task => IsOn(now, task));
    }

    private static bool IsOn(Service now, ServiceTask task) =>
        now.Networks.All(network => task.Addresses.ContainsKey(network.NetworkId));

    private static ProgressStep Step(Service now, ServiceTask[] tasks)
    {
        int done = tasks.Count(task => task.IsRunning && IsOn(now, task));
        return new ProgressStep(
            $"{done} of {tasks.Length} tasks exchanged", tasks.Length == 0 ? null : 100 * done / tasks.Length);
    }

    private DockerNetworkException GaveUp(Service now, ServiceTask[] tasks)
    {
        string cause = tasks.Select(task => task.Error).FirstOrDefault(error => error.Length > 0) is string error
            ? $" ({error})"
            : "";
        string said = now.UpdateMessage.Length > 0 ? $": {now.UpdateMessage}{cause}" : cause;
        string state = now.UpdateState!.Replace('_', ' ');
        return new DockerNetworkException(
            FailureKind.EngineRefused,
            $"The swarm took the change of service '{service}' and did not carry it out; its update is {state}{said}. "
                + $"'docker service ps {service}' says how its tasks do.");
    }

    private DockerNetworkException Late(ServiceTask[] tasks)
    {
        string still = string.Join(
            ", ", tasks
                .Where(task => !task.IsRunning)
                .GroupBy(task => task.State)
                .Select(group => $"{group.Count()} {group.Key}"));
        return new DockerNetworkException(
            FailureKind.EngineTimeout,
            $"The swarm did not finish the change of service '{service}' within {limit.TotalSeconds} "
                + $"s{(still.Length == 0 ? "" : $" (tasks: {still})")}. It goes on with it; Get-DockerService "
                + $"{service} says how far it is (UpdateState), and -UpdateTimeoutSec waits longer.");
    }
}
