using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Commands;

/// <summary>Stops containers. Leaves a stopped container as it is.</summary>
[Cmdlet(VerbsLifecycle.Stop, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(Container))]
public sealed class StopDockerContainerCommand : ContainerCommand
{
    /// <summary>Containers by name, id, id prefix, wildcard or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>The seconds that the container's processes have before they are killed. Default: the container's own
    /// setting (10).</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? GracePeriod { get; set; }

    /// <summary>Returns the stopped container.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessItem() =>
        EachContainer(Container, (session, container) =>
        {
            bool isWanted = ChangePreview.Ask(
                session, new StopChange(container),
                () => IsWanted($"Stop container '{container}' on engine {session.Engine.Reference}"));
            if (isWanted)
                Stop(session.Engine, container);
        });

    private void Stop(INetworkEngine engine, ResourceId container)
    {
        TimeSpan? grace = GracePeriod is int seconds ? TimeSpan.FromSeconds(seconds) : null;
        if (Await(token => ContainerRemoval.StopAsync(engine, container, grace, PassThru, token)) is Container stopped)
            WriteObject(stopped);
    }
}
