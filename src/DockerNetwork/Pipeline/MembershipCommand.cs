using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>What Connect and Disconnect share: every network given with every container given, each pair on one engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MembershipCommand : EngineCommand
{
    /// <summary>The networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>The containers.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] Container { get; set; } = [];

    /// <summary>What the cmdlet does for one pair.</summary>
    private protected abstract void ProcessPair(EngineSession session, Handle network, Handle container);

    /// <summary>The containers that a reference means on a network.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    private protected virtual IReadOnlyList<Handle> Containers(EngineSession session, Handle network, ContainerReference container) => session.Find(container);

    private protected sealed override void ProcessItem() => ForEach(Network, network => ForEach(Container, container => ProcessPair(network, container)));

    /// <summary>An object decides the engine for both; two objects have to be of one.</summary>
    private void ProcessPair(NetworkReference network, ContainerReference container)
    {
        if (network.Engine is not null && container.Engine is not null && !network.Engine.Equals(container.Engine))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Network '{network}' is on {network.Engine} and container '{container}' on {container.Engine}: a container joins networks of its own engine.");

        OnEngines(network.Engine ?? container.Engine, container, session => ProcessPair(session, network, container));
    }

    private void ProcessPair(EngineSession session, NetworkReference network, ContainerReference container)
    {
        IReadOnlyList<Handle> networks = [];
        Attempt(network.Text, () => networks = session.Find(network));
        if (networks.Count == 0)
            return;

        foreach (Handle found in networks)
            ForEach(Containers(session, found, container), item => ProcessPair(session, found, item));
    }
}
