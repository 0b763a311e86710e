using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Finds the network that takes the place of one that is gone: the one of its name.</summary>
internal static class OrphanSuccessor
{
    /// <summary>Finds it.</summary>
    /// <param name="orphan">What <see cref="OrphanSearch"/> found.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <param name="chosen">The ids of networks that the user gave as objects: they decide between several of one
    /// name.</param>
    /// <returns>The orphan's own network where that is there; null where none has the name.</returns>
    /// <exception cref="DockerNetworkException">NetworkAmbiguous: several have the name.</exception>
    internal static Network? Find(
        NetworkEndpoint orphan, IReadOnlyList<Network> networks, IReadOnlyCollection<string> chosen)
    {
        if (networks.FirstOrDefault(network => network.Id == orphan.NetworkId) is Network own)
            return own;

        Network[] named = [.. networks.Where(network => network.Name == orphan.Network)];
        Network[] meant = [.. named.Where(network => chosen.Contains(network.Id))];
        Network[] found = meant.Length > 0 ? meant : named;
        return found.Length < 2 ? found.FirstOrDefault() : throw new DockerNetworkException(
            FailureKind.NetworkAmbiguous,
            $"Container '{orphan.Container}' was on network '{orphan.Network}' "
            + $"({ShortIds.Of(orphan.NetworkId)}), which "
            + $"is gone, and {found.Length} networks have that name: "
            + $"{string.Join(", ", found.Select(item => item.ShortId))}"
            + ". Give the one to connect it to by its object: "
            + $"Repair-DockerNetworkEndpoint (Get-DockerNetwork -Id {found[0].ShortId}).");
    }
}
