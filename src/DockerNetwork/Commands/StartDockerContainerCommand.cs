using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Creates and starts a container from an image, or starts existing containers.</summary>
[Cmdlet(VerbsLifecycle.Start, "DockerContainer", SupportsShouldProcess = true, DefaultParameterSetName = ImageSet)]
[OutputType(typeof(Container))]
public sealed class StartDockerContainerCommand : KeptContainerCommand
{
    private const string ContainerSet = "Container";

    /// <summary>Containers to start, by name, id, id prefix, wildcard or object.</summary>
    [Parameter(
        Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = ContainerSet)]
    [ExistingContainer]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    private protected override void ProcessItem()
    {
        if (ParameterSetName == ContainerSet)
            StartExisting();
        else
            Try(Image, StartNew);
    }

    private void StartExisting() =>
        EachContainer(Container, (session, container) =>
        {
            if (IsWanted($"Start container '{container}' on engine {session.Engine.Reference}"))
                WriteObject(Await(token => ContainerStart.ExistingAsync(session.Engine, container.Id, token)));
        });

    private void StartNew() =>
        EachRequest("Create and start", (engine, request) =>
        {
            using ProgressRelay progress = new(this, $"Pulling image '{Image}'");
            WriteObject(
                Drain(
                    (post, token) => ContainerStart.NewAsync(engine, request, Pull, progress.Through(post), token)));
        });
}
