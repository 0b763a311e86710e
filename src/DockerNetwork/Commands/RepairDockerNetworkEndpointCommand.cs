using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Repairs endpoints without a container, and stopped containers whose network is gone.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "DockerNetworkEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(EndpointRepair))]
public sealed class RepairDockerNetworkEndpointCommand : EngineCommand
{
    /// <summary>Repairs only endpoints on these networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Repairs only endpoints with these names, or of these containers.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Restarts a running container if it holds the rest of a refused connect. The engine removes that rest
    /// only while the container is stopped.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        EngineReference? engine = (Network ?? []).Concat<ObjectReference>(Container ?? [])
            .Select(reference => reference.Engine).FirstOrDefault(item => item is not null);
        ForEach(Engines.For(engine), Repair);
    }

    private void Repair(EngineCache session)
    {
        // Reads the engine again for each item, because networks and containers change during a pipeline.
        session.Forget();
        IReadOnlyList<NetworkEndpoint> orphans = Await(token => OrphanSearch.RunAsync(session.Engine, token));
        NetworkEndpoint[] fitting =
            [.. orphans.Where(new OrphanFilter(Network, Container, () => session.Networks).Fits)];
        if (fitting.Length == 0)
            Note($"Nothing to repair on {session.Engine.Reference}: unchanged.");

        foreach (NetworkEndpoint orphan in fitting)
            Try(orphan.Container, () => Repair(session, orphan));
    }

    private void Repair(EngineCache session, NetworkEndpoint orphan)
    {
        string[] chosen = [.. (Network ?? []).Select(network => network.ResourceId?.Id).OfType<string>()];
        OrphanRepair repair =
            new(session.Engine, orphan, OrphanSuccessor.Find(orphan, session.Networks, chosen), Force);
        if (ShouldProcess($"{orphan.Container} on {session.Engine.Reference}", repair.Plan))
            WriteObject(Await(repair.RunAsync));
    }
}
