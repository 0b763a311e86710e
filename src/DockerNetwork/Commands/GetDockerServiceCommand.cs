using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists the services of a swarm, with their networks and the virtual addresses they have there. The engine
/// has to be a swarm manager.</summary>
[Cmdlet(VerbsCommon.Get, "DockerService")]
[OutputType(typeof(Service))]
public sealed class GetDockerServiceCommand : EngineCommand
{
    /// <summary>Services by name, id, id prefix or wildcard. A piped service is looked up again on its
    /// engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ServiceCompleter))]
    public ServiceReference[]? Name { get; set; }

    /// <summary>Services by full id or id prefix.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Lists only services on one of these networks.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Lists only services with all of these labels, each 'key', 'key=value' or a hashtable. A label that
    /// begins with '!' excludes services.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public object[] Label { get; set; } = [];

    private protected override void ProcessItem()
    {
        ServiceFilter filter = new() { Ids = Id, Labels = Hashtables.ToFilters(Label) };
        EngineLookup lookup = new(this);
        HashSet<string> ids = [];
        this.ForEachEngine(
            EngineLookup.EnginesOf([.. Name ?? [], .. Network ?? []]), EngineLists.Services,
            session => Write(session, filter, lookup, ids));
        lookup.ReportMissing();

        foreach (string id in Id.Where(id => !ids.Contains(id)))
            HandleFailure(new DockerNetworkException(FailureKind.ServiceNotFound,
                $"There is no service whose id is or begins with '{id}'. Get-DockerService lists what is there."), id);
    }

    private void Write(EngineCache session, ServiceFilter filter, EngineLookup lookup, HashSet<string> ids)
    {
        IReadOnlyList<Service> found = lookup.Find(session, Name, session.Match) ?? session.Services;
        ids.UnionWith(Id.Where(id => found.Any(service => ServiceFilter.IsIdOf(id, service))));
        filter = filter with { Networks = lookup.Find(session, Network, session.Find) };
        WriteObject(found.Where(filter.Fits), enumerateCollection: true);
    }
}
