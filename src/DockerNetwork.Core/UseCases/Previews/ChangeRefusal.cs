using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Previews;

/// <summary>Predicts from a snapshot why an engine would refuse a change. Makes the same errors as the cmdlets that
/// make the change.</summary>
internal static class ChangeRefusal
{
    /// <summary>Predicts why the engine would refuse a connect (moby/moby daemon/container_operations.go,
    /// updateNetworkConfig and ConnectToNetwork).</summary>
    /// <returns>Null if the engine would accept it, also if the container is on the network already with the requested
    /// settings.</returns>
    internal static DockerNetworkException? Connect(
        NamingSnapshot now, ResourceId network, ResourceId container, EndpointRequest request)
    {
        if (Gone(now, network) is DockerNetworkException noNetwork)
            return noNetwork;

        if (Find(now, container) is not ContainerDetail found)
            return Gone(container);

        if (found.Container.Endpoints.FirstOrDefault(
            endpoint => NetworkMembers.IsOn(endpoint, network)) is NetworkEndpoint there)
            return NetworkConnection.Differs(request, there, network, container);

        if (Namesakes.Clash(
            network, found.Container, Namesakes.Of(network, now.Networks)) is DockerNetworkException clash)
            return clash;

        string? obstacle = Obstacle(now, network, found);
        return obstacle is null
            ? Taken(now, network, container, request)
            : Refused($"Container '{container}' cannot be connected to network '{network}': {obstacle}.");
    }

    /// <summary>Predicts why the engine would refuse a disconnect.</summary>
    internal static DockerNetworkException? Disconnect(NamingSnapshot now, ResourceId network, ResourceId container)
    {
        if (Gone(now, network) is DockerNetworkException noNetwork)
            return noNetwork;

        if (Find(now, container) is not ContainerDetail found)
            return Gone(container);

        if (!found.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))
            return NetworkConnection.NotConnected(found.Container, network);

        return DriverOf(now, network) == "host"
            ? Refused(
            $"Container '{container}' cannot be disconnected from network '{network}': it has no network of its own "
            + "to go on with.")
            : null;
    }

    /// <summary>Predicts why the engine would refuse to remove a network. Without force, the engine keeps a network
    /// that has running containers.</summary>
    internal static DockerNetworkException? RemoveNetwork(NamingSnapshot now, ResourceId network, bool force)
    {
        if (Gone(now, network) is DockerNetworkException gone)
            return gone;

        if (PredefinedNetworks.Contains(network.Name, now.Rules.IsWindows))
            return new(FailureKind.NetworkPredefined,
                $"Network '{network}' cannot be removed: it is one of Docker's own networks. Choose another network.");

        bool isConfigOnly = now.Networks.Any(item => item.Id == network.Id && item.ConfigOnly);
        if (isConfigOnly && NetworkRemoval.SettingsInUse(network, now.Networks) is DockerNetworkException inUse)
            return inUse;

        string[] users = force ? [] : [.. now.Containers
            .Where(item => item.Container.IsRunning
                && item.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))
            .Select(item => item.Container.Name)];
        return users.Length == 0 ? null : NetworkRemoval.InUse(network, users);
    }

    /// <summary>Predicts why the engine would refuse to stop a container. The only reason is that the container is
    /// gone.</summary>
    internal static DockerNetworkException? Stop(NamingSnapshot now, ResourceId container) =>
        Find(now, container) is null ? Gone(container) : null;

    /// <summary>Predicts why the engine would refuse to remove a container. Without force, the engine keeps a running
    /// container.</summary>
    internal static DockerNetworkException? RemoveContainer(NamingSnapshot now, ResourceId container, bool force)
    {
        if (Find(now, container) is not ContainerDetail found)
            return Gone(container);

        return force || !found.Container.IsConnectedAtOnce
            ? null
            : ContainerRemoval.Running(container, found.Container.State);
    }

    /// <summary>True if a container is on a network.</summary>
    internal static bool IsOn(NamingSnapshot now, ResourceId network, ResourceId container) =>
        Find(now, container)?.Container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)) == true;

    internal static ContainerDetail? Find(NamingSnapshot now, ResourceId container) =>
        now.Containers.FirstOrDefault(item => item.Container.Id == container.Id);

    private static string? Obstacle(NamingSnapshot now, ResourceId network, ContainerDetail found)
    {
        if (PredefinedNames.IsShared(found.NetworkMode))
            return "it has no network of its own (--network host or container:)";

        if (DriverOf(now, network) == "host")
            return "a container joins the host's network only when it is made";

        bool isPrivate = found.Container.Endpoints.Any(endpoint => endpoint.Network == "none");
        if (isPrivate || (DriverOf(now, network) == "null" && found.Container.Endpoints.Count > 0))
            return "network 'none' and another one exclude each other";

        return IsHomeless(now, found)
            ? $"it was made on network '{found.NetworkMode}', which is gone, and the engine lets it join no other "
            + $"while it runs. New-DockerNetwork '{found.NetworkMode}' makes one of that name"
            : null;
    }

    private static bool IsHomeless(NamingSnapshot now, ContainerDetail found) =>
        now.Rules.JoinsOnlyWithItsOwnNetwork && found.Container.IsRunning
            && PredefinedNames.HaveNames(found.NetworkMode, now.Rules.IsWindows)
        && !now.Networks.Any(network => network.Name == found.NetworkMode || network.Id == found.NetworkMode);

    /// <summary>Makes the error for an address that another running container holds. A stopped container only requests
    /// its address and does not hold it.</summary>
    private static DockerNetworkException? Taken(
        NamingSnapshot now, ResourceId network, ResourceId container, EndpointRequest request)
    {
        if (Find(now, container) is not { Container.IsRunning: true })
            return null;

        string?[] wanted = [AddressOf(request.IPv4Address), AddressOf(request.IPv6Address)];
        NetworkEndpoint? holder = now.Containers
            .Where(item => item.Container.IsRunning)
            .SelectMany(item => item.Container.Endpoints)
            .FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network)
                && new[] { AddressOf(endpoint.IPv4Address), AddressOf(endpoint.IPv6Address) }.OfType<string>()
                    .Intersect(wanted).Any());
        return holder is null ? null : new(
            FailureKind.AddressOverlap,
            $"Container '{container}' cannot be connected to network '{network}' at "
            + $"{request.IPv4Address ?? request.IPv6Address}: '{holder.Container}' has that address. Choose another "
            + "one, or leave it to the engine.");
    }

    private static string? AddressOf(string? text) =>
        string.IsNullOrEmpty(text) ? null : ZoneBuilder.Canonical(text!);

    private static string? DriverOf(NamingSnapshot now, ResourceId network) =>
        now.Networks.FirstOrDefault(item => item.Id == network.Id)?.Driver;

    private static DockerNetworkException? Gone(NamingSnapshot now, ResourceId network) =>
        now.Networks.Any(item => item.Id == network.Id)
        ? null
        : new(FailureKind.NetworkNotFound,
            $"There is no network '{network}' any more. Get-DockerNetwork lists what is there.");

    private static DockerNetworkException Gone(ResourceId container) =>
        new(FailureKind.ContainerNotFound,
            $"There is no container '{container}' any more. Get-DockerContainer lists what is there.");

    private static DockerNetworkException Refused(string message) => new(FailureKind.EngineRefused, message);
}
