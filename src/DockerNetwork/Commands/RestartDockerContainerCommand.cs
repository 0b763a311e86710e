using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Commands;

/// <summary>Stops containers and starts them again. Starts a stopped container.</summary>
[Cmdlet(VerbsLifecycle.Restart, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(Container))]
public sealed class RestartDockerContainerCommand : ContainerCommand
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

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

    /// <summary>Returns the restarted container.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessItem() =>
        EachContainer(Container, (session, container) =>
        {
            // Skips repeated containers: endpoints name their container once for each network, and wildcards overlap.
            if (_seen.Add(container.Id)
                && IsWanted($"Restart container '{container}' on engine {session.Engine.Reference}"))
                Restart(session.Engine, container);
        });

    private void Restart(INetworkEngine engine, ResourceId container)
    {
        TimeSpan? grace = GracePeriod is int seconds ? TimeSpan.FromSeconds(seconds) : null;
        Await(token => engine.Containers.RestartAsync(container.Id, grace, token));
        if (PassThru)
            WriteObject(Await(token => engine.Containers.FindAsync(container.Id, token)));
    }
}
