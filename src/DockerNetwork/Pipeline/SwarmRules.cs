using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Holds a change of one container and one network against what a swarm needs. Costs no request for networks
/// that have nothing to do with a swarm.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="session">The engine.</param>
internal sealed class SwarmRules(EngineCommand command, EngineCache session)
{
    /// <summary>Checks a connect.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused.</exception>
    internal void DemandJoin(ResourceId network, ResourceId container)
    {
        if (network.Name == PredefinedNames.GatewayBridge)
            command.Await(token => SwarmJoinCheck.DemandNoWayOutAsync(session.Engine, network, container, token));
        else if (SwarmEndpoints.MayBeSwarms(network.Id) && Find(container) is Container there)
            DemandJoin(network, there);
    }

    /// <summary>Checks a disconnect.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused.</exception>
    internal void DemandLeave(ResourceId network, ResourceId container)
    {
        if (network.Name == PredefinedNames.GatewayBridge)
            command.Await(token => SwarmLeaveCheck.DemandNoWayOutAsync(session.Engine, network, container, token));
        else if (SwarmEndpoints.MayBeSwarms(network.Id) && FindNetwork(network) is Network listed
            && Find(container) is Container there)
            SwarmLeaveCheck.DemandNoTask(listed, there);
    }

    /// <summary>Tells that a connect only writes down what a stopped container is to join when it starts.</summary>
    internal bool IsForLater(ResourceId network, ResourceId container) =>
        SwarmEndpoints.MayBeSwarms(network.Id) && network.Id != network.Name && Find(container) is Container there
            && SwarmJoinCheck.IsStopped(there);

    /// <summary>The engine keeps a network of a swarm by what it was called in the request, so that the name is used
    /// where it is one network's alone.</summary>
    internal ResourceId Key(ResourceId network) =>
        session.Networks.Count(other => other.Name == network.Name) == 1
            ? new ResourceId(network.Name, network.Name)
            : network;

    private void DemandJoin(ResourceId network, Container container)
    {
        if (network.Id == network.Name)
            SwarmJoinCheck.DemandRunning(network, container);
        else if (FindNetwork(network) is Network listed
            && !container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))
            SwarmJoinCheck.DemandAttachable(listed, container.Name);
    }

    private Container? Find(ResourceId container) => session.Containers.FirstOrDefault(item => item.Id == container.Id);

    private Network? FindNetwork(ResourceId network) => session.Networks.FirstOrDefault(item => item.Id == network.Id);
}
