using System.Management.Automation;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Creates a container from an image, and does not start it.</summary>
[Cmdlet(VerbsCommon.New, "DockerContainer", SupportsShouldProcess = true, DefaultParameterSetName = ImageSet)]
[OutputType(typeof(Container))]
public sealed class NewDockerContainerCommand : KeptContainerCommand
{
    private protected override void ProcessItem() =>
        Try(Image, () => EachRequest("Create", (engine, request) =>
        {
            using ProgressRelay progress = new(this, $"Pulling image '{Image}'");
            WriteObject(
                Drain(
                    (post, token) => ContainerStart.MakeAsync(engine, request, Pull, progress.Through(post), token)));
        }));
}
