using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Streams;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Operations;

/// <summary>Follows a container's run from before its start to its end.</summary>
internal sealed class AttachedRun(EngineRequests requests, RequestDescription asked)
{
    /// <summary>The interval for checking the state of a container whose output has ended.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly ContainerAttachParameters Output = new() { Stream = true, Stdout = true, Stderr = true };

    /// <summary>Attaches and begins to wait before the start. This way it misses nothing of a process that ends
    /// immediately, or of a container that is removed when it ends.</summary>
    internal async Task<long> RunAsync(string id, Action<OutputLine> output, CancellationToken cancellationToken)
    {
        Requirements.Attach(requests.Session.Api, asked.In(requests.Session.Names));
        string path = ContainerPath.Of(id, asked, requests);
        using MultiplexedStream stream = await requests.SendAsync(
            asked, (client, token) => client.Containers.AttachContainerAsync(path, Output, token),
            cancellationToken)
        .ConfigureAwait(false);
        using HttpResponseMessage end = await requests
            .HeadAsync(asked, HttpMethod.Post, $"containers/{path}/wait?condition=next-exit", cancellationToken)
            .ConfigureAwait(false);
        await new ContainerStartRequest(requests).StartAsync(path, asked, cancellationToken).ConfigureAwait(false);

        return await requests.RunAsync(asked, async token =>
        {
            await OutputPump.RunAsync(stream, output, token).ConfigureAwait(false);
            return await ExitCodeAsync(path, end, token).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the exit code. A process may close its output and keep running without limit. After the
    /// process ends, the engine has the normal request timeout to report the code.</summary>
    private async Task<long> ExitCodeAsync(string path, HttpResponseMessage end, CancellationToken cancellationToken)
    {
        using CancellationTokenSource reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<long> told = ExitCodeAsync(end, reading.Token);
        try
        {
            while (
                await Task.WhenAny(told, Task.Delay(Pause, cancellationToken)).ConfigureAwait(false) != told
                && await IsRunningAsync(path, cancellationToken).ConfigureAwait(false))
            {
                // Repeats the check after the pause.
            }

            return await requests
                .TogetherAsync(asked, token => WithinAsync(told, token), cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            reading.Cancel();
        }
    }

    /// <summary>True if the container runs. One that is removed when it ends no longer exists.</summary>
    private async Task<bool> IsRunningAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await requests
                .GetAsync(
                    asked, $"containers/{path}/json", answer => answer.Object("State"u8).Flag("Running"u8),
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return false;
        }
    }

    private static async Task<long> WithinAsync(Task<long> told, CancellationToken cancellationToken)
    {
        await Task.WhenAny(told, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return await told.ConfigureAwait(false);
    }

    private static async Task<long> ExitCodeAsync(HttpResponseMessage end, CancellationToken cancellationToken)
    {
        using Stream answer = await HttpContentReader.StreamAsync(end.Content, cancellationToken).ConfigureAwait(false);
        ContainerWaitResponse? waited = await JsonSerializer
            .DeserializeAsync(answer, EngineJsonContext.Default.ContainerWaitResponse, cancellationToken)
            .ConfigureAwait(false);
        return waited?.StatusCode ?? throw new JsonException("no exit code");
    }
}
