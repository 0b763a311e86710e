using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Finds the network that replaces a removed network: the network of the same name.</summary>
internal static class OrphanSuccessor
{
    /// <summary>Finds the replacement.</summary>
    /// <param name="orphan">The endpoint that <see cref="OrphanSearch"/> found.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <param name="chosen">The ids of networks that the user passed as objects. They decide between several networks
    /// of the same name.</param>
    /// <returns>The endpoint's own network if it exists; null if no network has the name.</returns>
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
