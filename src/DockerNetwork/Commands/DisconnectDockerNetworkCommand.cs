using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Disconnects containers, running or stopped, or services of a swarm, from networks.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "DockerNetwork", SupportsShouldProcess = true,
    DefaultParameterSetName = ContainerSet)]
[OutputType(typeof(NetworkEndpoint))]
public sealed class DisconnectDockerNetworkCommand : MembershipCommand
{
    /// <summary>Removes the endpoint even if its container does not respond.</summary>
    [Parameter(ParameterSetName = ContainerSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the endpoint as it was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Finds the containers. With -Force, also finds an endpoint without a container, which the engine removes
    /// by its name.</summary>
    private protected override IReadOnlyList<ResourceId> Containers(
        EngineCache session, NetworkReference by, ResourceId network, ContainerReference container)
    {
        if (!Force || container.ResourceId is not null)
            return WildcardChoice.ToDisconnect(session, by, network, container);

        ResourceId[] ghosts = [.. Await(token => OrphanSearch.RunAsync(session.Engine, token))
            .Where(orphan => orphan.State == OrphanSearch.Ghost && orphan.NetworkId == network.Id
                && orphan.Container == container.Text)
            .Select(orphan => new ResourceId(orphan.Container, orphan.Container))];
        return ghosts.Length > 0 ? ghosts : WildcardChoice.ToDisconnect(session, by, network, container);
    }

    /// <summary>True if the change applies. A wildcard applies only to networks that the service is on.</summary>
    private protected override bool IsMeant(
        NetworkReference by, Network network, ServiceReference reference, Service service) =>
        service.Networks.Any(place => place.NetworkId == network.Id)
        || !(WildcardChoice.IsWildcard(by, network.Name) || WildcardChoice.IsWildcard(reference, service.Name));

    private protected override void ProcessPair(EngineCache session, ResourceId network, ResourceId container)
    {
        new SwarmRules(this, session).DemandLeave(network, container);
        if (container.Id != container.Name && session.NamesakesOf(network) is { Count: > 0 } others)
            Await(token => Namesakes.DisconnectAsync(session.Engine, network, container, others, token));

        bool isWanted = ChangePreview.Ask(
            session,
            container.Id == container.Name ? new GhostChange(network) : new DisconnectChange(network, container),
            () => ShouldProcess($"{container} on {session.Engine.Reference}", $"Disconnect from network '{network}'"));
        if (isWanted)
            Change(container, token => DisconnectAsync(session.Engine, network, container, token));
    }

    private async Task<NetworkEndpoint?> DisconnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        NetworkEndpoint? endpoint = PassThru
            ? await NetworkConnection.FindAsync(engine, network, container, cancellationToken).ConfigureAwait(false)
            : null;
        await NetworkConnection.DisconnectAsync(engine, network, container, Force, cancellationToken)
            .ConfigureAwait(false);
        return endpoint;
    }

    private protected override void ProcessService(EngineCache session, Network network, Service service)
    {
        if (!ShouldProcess($"service {service} on {session.Engine.Reference}",
            $"Disconnect from network '{network}' (its tasks are exchanged)"))
            return;

        IReadOnlyList<NetworkEndpoint> were =
            Update($"Disconnecting service {service} from {network}", (limit, progress, token) =>
            new ServiceConnection(session.Engine, network, service, limit, progress).DisconnectAsync(token));
        if (PassThru)
            WriteObject(were, enumerateCollection: true);
    }
}
