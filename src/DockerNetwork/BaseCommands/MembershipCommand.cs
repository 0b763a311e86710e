using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of Connect-DockerNetwork and Disconnect-DockerNetwork. It pairs every given network with every
/// given container or service. Each pair is on one engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MembershipCommand : ThrottledCommand
{
    private protected const string ContainerSet = "Container";
    private protected const string ServiceSet = "Service";

    // Holds the pairs of an item of the input, because names and wildcards overlap.
    private readonly HashSet<(EngineReference Engine, string Network, string Container)> _pairs = [];

    /// <summary>The networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>The containers.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = ContainerSet)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] Container { get; set; } = [];

    /// <summary>The services of a swarm, instead of containers: by name, id, id prefix, wildcard or object. The engine
    /// has to be a swarm manager. Does not bind by property name, because a container has a Service, too: its project's
    /// part.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ServiceSet)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ServiceCompleter))]
    public ServiceReference[] Service { get; set; } = [];

    /// <summary>The time in seconds that the swarm has to replace the service's tasks; 0 for no limit.</summary>
    [Parameter(ParameterSetName = ServiceSet)]
    [ValidateRange(0, int.MaxValue / 1000)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int UpdateTimeoutSec { get; set; } = 300;

    /// <summary>The number of containers to work on at once. With more than one, a stopped pipeline may have changed up
    /// to that many containers more than it reported.</summary>
    [Parameter(ParameterSetName = ContainerSet)]
    [ValidateRange(1, MostAtOnce)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int ThrottleLimit { get; set; } = 1;

    private protected sealed override int Width => ThrottleLimit;

    /// <summary>Makes the change for one container.</summary>
    private protected abstract void ProcessPair(EngineCache session, ResourceId network, ResourceId container);

    /// <summary>Finds the containers that a reference means on a network.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    private protected virtual IReadOnlyList<ResourceId> Containers(EngineCache session, NetworkReference by,
        ResourceId network, ContainerReference container) => session.Find(container);

    /// <summary>Makes the change for one service.</summary>
    private protected abstract void ProcessService(EngineCache session, Network network, Service service);

    private protected sealed override void ProcessItem()
    {
        _pairs.Clear();
        ForEach(Network, network =>
        {
            if (ParameterSetName == ServiceSet)
                ForEach(Service, service => ProcessPair(network, service));
            else
                ForEach(Container, container => ProcessPair(network, container));
        });
    }

    /// <summary>Waits for the update of a service, with a progress bar.</summary>
    private protected IReadOnlyList<NetworkEndpoint> Update(
        string activity,
            Func<TimeSpan, IProgress<ProgressStep>, CancellationToken, Task<IReadOnlyList<NetworkEndpoint>>> work)
    {
        TimeSpan limit = UpdateTimeoutSec == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(UpdateTimeoutSec);
        using ProgressRelay progress = new(this, activity);
        return Drain((post, token) => work(limit, progress.Through(post), token));
    }

    private void ProcessPair(NetworkReference network, ServiceReference service) =>
        OnEngines(ObjectReference.EngineOf(network, service, "service"), service, session =>
        {
            IReadOnlyList<Service> services = session.Match(service);
            ForEach(session.Match(network),
                found =>
                ForEach(services.Where(item => IsMeant(network, found, service, item)),
                    item => ProcessService(session, found, item)));
        });

    /// <summary>True if the change applies to a service on a network. The two references tell how the user named
    /// them.</summary>
    private protected virtual bool IsMeant(
        NetworkReference by, Network network, ServiceReference reference, Service service) => true;

    /// <summary>Finds the networks that a reference means for a container.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    private protected virtual IReadOnlyList<ResourceId> Networks(EngineCache session, NetworkReference network) =>
        session.Find(network);

    private void ProcessPair(NetworkReference network, ContainerReference container) =>
        OnEngines(ObjectReference.EngineOf(network, container, "container"), container,
            session => ProcessPair(session, network, container));

    private void ProcessPair(EngineCache session, NetworkReference network, ContainerReference container)
    {
        IReadOnlyList<ResourceId> networks = [];
        Try(network.Text, () =>
        {
            session.LoadFor(network, container);
            networks = Networks(session, network);
        });
        if (networks.Count == 0)
            return;

        foreach (ResourceId found in networks)
            ForEach(
                Containers(session, network, found, container)
                    .Where(item => _pairs.Add((session.Engine.Reference, found.Id, item.Id))),
                item => ProcessPair(session, found, item));
    }
}
