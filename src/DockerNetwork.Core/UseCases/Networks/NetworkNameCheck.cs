using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Checks a new network's name against Docker's predefined names and against the existing networks.</summary>
internal static class NetworkNameCheck
{
    /// <summary>Refuses Docker's predefined names, and names that Docker reads as a network mode when a container is
    /// created.</summary>
    /// <exception cref="DockerNetworkException">NetworkPredefined, RequestInvalid.</exception>
    internal static void Demand(string name, bool isWindows)
    {
        if (PredefinedNetworks.Contains(name, isWindows))
            throw new DockerNetworkException(
                FailureKind.NetworkPredefined,
                $"'{name}' is the name of one of Docker's own networks. Choose another name.");

        if (PredefinedNames.IsContainerMode(name))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Docker reads '{name}' as a mode of a container (in the network of another container), and not as a "
                + "network. Choose another name.");
    }

    /// <summary>Finds the network that has the name already.</summary>
    /// <param name="name">The name.</param>
    /// <param name="networks">The engine's networks. Engines before 25 (API 1.44) may have several networks of the same
    /// name.</param>
    /// <param name="ifNotExists">True if an existing network of this name is accepted.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="DockerNetworkException">NetworkAlreadyExists, NetworkAmbiguous.</exception>
    internal static Network? Find(string name, IReadOnlyList<Network> networks, bool ifNotExists)
    {
        Network[] there = [.. networks.Where(network => network.Name == name)];
        if (there.Length > 0 && !ifNotExists)
            throw Exists(there);

        return there.Length < 2 ? there.FirstOrDefault() : throw new DockerNetworkException(
            FailureKind.NetworkAmbiguous,
            $"There are {there.Length} networks '{name}': {List(there)}. Choose another name, or remove all but one "
            + "by its id.");
    }

    /// <summary>Returns the name by which the engine finds the network that provides the settings of a new network. The
    /// engine takes the first config-only network of that name (moby/moby libnetwork/controller.go,
    /// getConfigNetwork).</summary>
    /// <param name="source">The network that was given.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <exception cref="DockerNetworkException">NetworkNotFound; NetworkAmbiguous if another network has the name,
    /// too.</exception>
    internal static string ConfigSource(ResourceId source, IReadOnlyList<Network> networks)
    {
        Network given = networks.FirstOrDefault(network => network.Id == source.Id) ?? throw new DockerNetworkException(
            FailureKind.NetworkNotFound,
            $"There is no network '{source}' ({ShortIds.Of(source.Id)}) any more. Get-DockerNetwork lists the others.");
        Network[] others =
            [.. networks.Where(network => network.Name == given.Name && network.ConfigOnly && network != given)];
        return others.Length == 0 ? given.Name : throw new DockerNetworkException(
            FailureKind.NetworkAmbiguous,
            $"-ConfigFrom '{given}' is the name of several networks: {List([given, .. others])}. The engine finds "
            + "settings by the network's name: remove all but one by its id.");
    }

    private static DockerNetworkException Exists(Network[] there) => new(
        FailureKind.NetworkAlreadyExists,
        there.Length == 1
            ? $"There is a network '{there[0]}' ({List(there)}). Choose another name, remove it first, or use "
            + "-IfNotExists."
            : $"There are {there.Length} networks '{there[0]}': {List(there)}. Choose another name, or remove them "
            + "first by their ids.");

    private static string List(IEnumerable<Network> networks) =>
        string.Join("; ", networks.Select(network => $"{network.ShortId}, {network.Driver}"));
}
