using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Streams;

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
            asked, (session, token) => session.Client.Containers.AttachContainerAsync(path, Output, token),
            cancellationToken)
        .ConfigureAwait(false);
        using HttpResponseMessage end = await requests.SendAsync(
            asked, (session, token) =>
                session.SendAsync(HttpMethod.Post, $"containers/{path}/wait?condition=next-exit", null, token),
            cancellationToken)
        .ConfigureAwait(false);
        await ContainerStartRequest.SendAsync(path, asked, requests, cancellationToken).ConfigureAwait(false);

        return await requests.FollowAsync(asked, async token =>
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
        Task<long> exitCode = ExitCodeAsync(end, reading.Token);
        try
        {
            while (
                await Task.WhenAny(exitCode, Task.Delay(Pause, cancellationToken)).ConfigureAwait(false) != exitCode
                && await RunningState.ReadAsync(path, asked, requests, cancellationToken).ConfigureAwait(false) == true)
            {
                // Repeats the check after the pause.
            }

            return await requests.SendAsync(asked, (_, _) => exitCode, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            reading.Cancel();
        }
    }

    private static async Task<long> ExitCodeAsync(HttpResponseMessage end, CancellationToken cancellationToken)
    {
        long? code = await JsonObjectReader.ReadAsync(
            Task.FromResult(end), json => new JsonObjectReader(json).Number("StatusCode"u8), cancellationToken)
            .ConfigureAwait(false);
        return code ?? throw new JsonException("no exit code");
    }
}
