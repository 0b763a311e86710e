using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Waits until names resolve for containers in the engine's own DNS. <c>-TimeoutSec</c> is the time limit for
/// each name.</summary>
[Alias("Wait-DockerContainerName")]
[Cmdlet(VerbsLifecycle.Wait, "ContainerName")]
[OutputType(typeof(ContainerNameRecord))]
public sealed class WaitContainerNameCommand : EngineCommand
{
    /// <summary>Names, names with their network (name.network), or IP addresses for a reverse lookup.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The containers to resolve for. They need not run yet.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] From { get; set; } = [];

    /// <summary>The image of the helper container that runs the query if the client's own image has no nslookup. It
    /// needs sleep and nslookup; alpine and busybox have both.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string HelperImage { get; set; } = "alpine";

    private protected override void ProcessItem() =>
        ForEach(
            From, reference =>
                OnEngines(
                    reference.Engine, reference, session =>
        ForEach(session.Find(reference), client => ForEach(Name, name => Wait(session.Engine, client, name)))));

    private void Wait(INetworkEngine engine, ResourceId client, string name)
    {
        using ProgressRelay progress = new(this, $"Waiting for '{name}'");
        WriteObject(
            Drain(
                (post, token) =>
                    new NameWait(engine, client, name, RequestTimeout).RunAsync(
                        new HelperImage(HelperImage, progress.Through(post)), token)),
            enumerateCollection: true);
    }
}
