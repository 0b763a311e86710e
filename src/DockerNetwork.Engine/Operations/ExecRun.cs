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
        ContainerExecCreateParameters parameters = Parameters(request);
        ContainerExecCreateResponse command = await requests.SendAsync(
            asked, (session, token) => session.Client.Exec.CreateContainerExecAsync(path, parameters, token),
            cancellationToken)
        .ConfigureAwait(false);
        using MultiplexedStream stream = await requests.SendAsync(
            asked, (session, token) =>
                session.Client.Exec.StartContainerExecAsync(command.ID, new ContainerExecStartParameters(), token),
            cancellationToken)
        .ConfigureAwait(false);

        return await requests.FollowAsync(asked, async token =>
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
            long? code = await requests.ReadAsync(
                asked, $"exec/{Uri.EscapeDataString(command)}/json",
                state => state.Flag("Running"u8) ? null : state.Number("ExitCode"u8), cancellationToken)
            .ConfigureAwait(false);
            if (code is { } ended)
                return ended;

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
