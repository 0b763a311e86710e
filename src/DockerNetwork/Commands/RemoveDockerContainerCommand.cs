using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Commands;

/// <summary>Removes containers with their anonymous volumes.</summary>
[Cmdlet(VerbsCommon.Remove, "DockerContainer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Container))]
public sealed class RemoveDockerContainerCommand : ContainerCommand
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Containers by name, id, id prefix, wildcard or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Kills a running container first.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the container as it was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The number of containers to remove at once. With more than one, a stopped pipeline may have removed up
    /// to that many containers more than it reported.</summary>
    [Parameter]
    [ValidateRange(1, MostAtOnce)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int ThrottleLimit { get; set; } = 1;

    private protected override int Width => ThrottleLimit;

    private protected override void ProcessItem() =>
        EachContainer(Container, (session, container) =>
        {
            // Skips repeated containers: endpoints name their container once for each network, and wildcards overlap.
            bool isWanted = _seen.Add(container.Id) && ChangePreview.Ask(
                session, new ContainerRemovalChange(container, Force),
                () => IsWanted($"Remove container '{container}' from engine {session.Engine.Reference}"));
            if (isWanted)
                Change(container, token =>
                    ContainerRemoval.RemoveAsync(session.Engine, container, Force, PassThru, token));
        });
}
