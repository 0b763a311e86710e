using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.BaseCommands;

/// <summary>Takes changes that the user describes with the parameters of the cmdlets that make them. Makes none of
/// these changes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PreviewCommand : EngineCommand
{
    private protected const string ConnectSet = "Connect";
    private protected const string DisconnectSet = "Disconnect";
    private protected const string RemoveNetworkSet = "RemoveNetwork";
    private protected const string StopContainerSet = "StopContainer";
    private protected const string RemoveContainerSet = "RemoveContainer";

    // Skips repeated objects: endpoints repeat their container and network, and wildcards overlap.
    private readonly HashSet<(EngineReference Engine, string Id)> _removed = [];

    /// <inheritdoc />
    [Parameter(ParameterSetName = ConnectSet), Parameter(ParameterSetName = DisconnectSet),
        Parameter(ParameterSetName = RemoveNetworkSet)]
    [Parameter(ParameterSetName = StopContainerSet), Parameter(ParameterSetName = RemoveContainerSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public override string[]? Context { get; set; }

    /// <inheritdoc />
    [Parameter(ParameterSetName = ConnectSet), Parameter(ParameterSetName = DisconnectSet),
        Parameter(ParameterSetName = RemoveNetworkSet)]
    [Parameter(ParameterSetName = StopContainerSet), Parameter(ParameterSetName = RemoveContainerSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public override Uri[]? DockerHost { get; set; }

    /// <inheritdoc />
    [Parameter(ParameterSetName = ConnectSet), Parameter(ParameterSetName = DisconnectSet),
        Parameter(ParameterSetName = RemoveNetworkSet)]
    [Parameter(ParameterSetName = StopContainerSet), Parameter(ParameterSetName = RemoveContainerSet)]
    [ValidateRange(0, int.MaxValue / 1000)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public override int TimeoutSec { get; set; } = 100;

    /// <summary>Refuses -Connect:$false and the like: a switch that names the change cannot be off.</summary>
    private protected void Demand(string change)
    {
        if (MyInvocation.BoundParameters[change] is not SwitchParameter { IsPresent: true })
            Terminate(new DockerNetworkException(FailureKind.RequestInvalid,
                $"-{change}:$false describes no change. Give -{change} without a value, or another change."));
    }

    private protected void AddConnects(
        NetworkReference[] networks, ContainerReference[] containers,
        Func<EngineCache, ResourceId, EndpointRequest> requestOn) =>
        EachPair(networks, containers, WildcardChoice.ToConnect,
            (session, network, container) =>
        {
            EndpointRequest request = requestOn(session, network);
            Requirements.Connect(
                request, session.Engine.Api, $"connect container '{container}' to network '{network}'");
            if (session.Networks.FirstOrDefault(item => item.Id == network.Id) is Network found)
                AddressCheck.Endpoint(request, found, session.Engine.Api);

            new SwarmRules(this, session).DemandJoin(network, container);
            ChangePreview.Add(session, new ConnectChange(network, container, request));
        });

    private protected void AddDisconnects(NetworkReference[] networks, ContainerReference[] containers) =>
        EachPair(networks, containers, WildcardChoice.ToDisconnect, (session, network, container) =>
        {
            new SwarmRules(this, session).DemandLeave(network, container);
            ChangePreview.Add(session, new DisconnectChange(network, container));
        });

    private protected void AddRemovals(NetworkReference[] networks, bool force) =>
        ForEach(networks,
            reference =>
            OnEngines(
                reference.Engine, reference, session => ForEach(WildcardChoice.ToRemove(session, reference), network =>
        {
            if (!_removed.Add((session.Engine.Reference, network.Id)))
                return;

            Await(token => new SwarmRemovalCheck(session.Engine, network).DemandAsync(token));
            ChangePreview.Add(session, new NetworkRemovalChange(network, force));
        })));

    private protected void AddRemovals(ContainerReference[] containers, bool force) =>
        EachContainer(containers, (session, container) =>
        {
            if (_removed.Add((session.Engine.Reference, container.Id)))
                ChangePreview.Add(session, new ContainerRemovalChange(container, force));
        });

    private protected void AddStops(ContainerReference[] containers) =>
        EachContainer(containers,
            (session, container) =>
            ChangePreview.Add(session, new StopChange(container)));

    private void EachContainer(ContainerReference[] containers, Action<EngineCache, ResourceId> body) =>
        ForEach(containers,
            reference =>
            OnEngines(reference.Engine, reference, session =>
            {
                session.LoadMembers();
                ForEach(session.Find(reference), container => body(session, container));
            }));

    private void EachPair(
        NetworkReference[] networks,
        ContainerReference[] containers,
        Func<EngineCache, NetworkReference, ResourceId, ContainerReference, IReadOnlyList<ResourceId>> choose,
        Action<EngineCache, ResourceId, ResourceId> body) =>
        ForEach(networks,
            network =>
            ForEach(containers,
                container => OnEngines(ObjectReference.EngineOf(network, container, "container"), container, session =>
        {
            IReadOnlyList<ResourceId> found = [];
            Try(network.Text, () =>
            {
                session.LoadMembers();
                found = session.Find(network);
            });
            foreach (ResourceId one in found)
                ForEach(choose(session, network, one, container), other => body(session, one, other));
        })));
}
