using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Checks a change of one container and one network against the rules of a swarm. Sends no request for
/// networks that have nothing to do with a swarm.</summary>
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

    /// <summary>True if the connect only records which network a stopped container joins on its next start.</summary>
    internal bool IsForLater(ResourceId network, ResourceId container) =>
        SwarmEndpoints.MayBeSwarms(network.Id) && network.Id != network.Name && Find(container) is Container there
            && SwarmJoinCheck.IsStopped(there);

    /// <summary>Gets the key of a network for a request. The engine stores a network of a swarm under the name or id of
    /// the request. The name is used if only one network has it.</summary>
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
