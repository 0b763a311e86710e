using System.Management.Automation;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Runs a container of an image until it ends, and always removes it. Writes its output as it arrives: stdout
/// as strings, stderr as warnings.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DockerContainer", SupportsShouldProcess = true, DefaultParameterSetName = ImageSet)]
[OutputType(typeof(string))]
public sealed class InvokeDockerContainerCommand : ImageCommand
{
    private protected override void ProcessItem() =>
        Try(Image, () => EachRequest("Run and then remove", (engine, request) =>
        {
            using ProgressRelay progress = new(this, $"Pulling image '{Image}'");
            using OutputRelay output = new(this);
            ExitCode.Keep(this, () => Drain(
                (post, token) =>
                    ContainerRun.RunAsync(
                        engine, request, Pull, progress.Through(post), output.Through(post, token), token)));
        }));
}
