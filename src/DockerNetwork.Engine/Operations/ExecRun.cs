using Docker.DotNet;
using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;
using DockerNetwork.Engine.Streams;

namespace DockerNetwork.Engine.Operations;

/// <summary>Follows a command in a running container to its end.</summary>
internal sealed class ExecRun(EngineRequests requests, RequestDescription asked)
{
    /// <summary>The pause between queries of the exit code. The engine closes a command's output shortly before it
    /// knows the code.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The beginning of the engine's error if the command cannot be run. It arrives on the command's
    /// stdout.</summary>
    private const string CannotRun = "OCI runtime exec failed";

    internal async Task<long> RunAsync(
        string id, ExecRequest request, Action<OutputLine> output, CancellationToken cancellationToken)
    {
        string path = ContainerPath.Of(id, asked, requests);
        ContainerExecCreateResponse command = await requests.SendAsync(
            asked, (client, token) => client.Exec.CreateContainerExecAsync(path, Parameters(request), token),
            cancellationToken)
        .ConfigureAwait(false);
        using MultiplexedStream stream = await requests.SendAsync(
            asked, (client, token) =>
                client.Exec.StartContainerExecAsync(command.ID, new ContainerExecStartParameters(), token),
            cancellationToken)
        .ConfigureAwait(false);

        return await requests.RunAsync(asked, async token =>
        {
            await OutputPump.RunAsync(stream, line => output(Told(line)), token).ConfigureAwait(false);
            return await ExitCodeAsync(command.ID, token).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    private static OutputLine Told(OutputLine line) =>
        line.Text.StartsWith(CannotRun, StringComparison.Ordinal) ? line with { IsError = true } : line;

    private async Task<long> ExitCodeAsync(string command, CancellationToken cancellationToken)
    {
        while (true)
        {
            ContainerExecInspectResponse state = await requests.SendAsync(
                asked, (client, token) => client.Exec.InspectContainerExecAsync(command, token), cancellationToken)
            .ConfigureAwait(false);
            if (!state.Running && state.ExitCode is { } code)
                return code;

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ContainerExecCreateParameters Parameters(ExecRequest request) => new()
    {
        AttachStdout = true,
        AttachStderr = true,
        Cmd = [.. request.Command],
        Env = ContainerRequestMapping.Environment(request.Environment),
        User = request.User ?? "",
        WorkingDir = request.WorkingDirectory ?? "",
    };
}
