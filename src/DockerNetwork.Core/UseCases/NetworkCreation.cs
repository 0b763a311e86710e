using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Makes a network, after what can be known to fail was looked for.</summary>
internal static class NetworkCreation
{
    /// <summary>Says what is in the way of a request, or finds that it is there already.</summary>
    /// <param name="request">The network to make.</param>
    /// <param name="isWindows">Whether the engine has Windows containers.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <param name="ifNotExists">Whether a network of this name with these settings will do.</param>
    /// <returns>The network that is there and will do, or null: it can be made.</returns>
    /// <exception cref="DockerNetworkException">NetworkPredefined, NetworkAlreadyExists, NetworkDiffers, AddressOverlap, AddressInvalid, RequestInvalid, UnsupportedByEngine.</exception>
    internal static Network? Check(NetworkRequest request, bool isWindows, IReadOnlyList<Network> networks, bool ifNotExists)
    {
        if (PredefinedNetworks.Contains(request.Name))
            throw new DockerNetworkException(FailureKind.NetworkPredefined, $"'{request.Name}' is the name of one of Docker's own networks. Choose another name.");

        SettingCheck.Network(request);
        DriverCheck.Network(request, isWindows);
        Network? there = networks.FirstOrDefault(network => network.Name == request.Name);
        if (there is null)
            AddressCheck.Pools(request, networks);
        else if (!ifNotExists)
            throw new DockerNetworkException(FailureKind.NetworkAlreadyExists, $"There is a network '{request.Name}' ({there.ShortId}, {there.Driver}). Choose another name, remove it first, or use -IfNotExists.");
        else
            NetworkComparison.Demand(request, there);

        return there;
    }

    /// <summary>Makes it.</summary>
    /// <returns>The network as the engine has it then.</returns>
    internal static async Task<Network> RunAsync(INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        string id = await engine.Networks.CreateAsync(request, cancellationToken).ConfigureAwait(false);
        return await engine.Networks.InspectAsync(id, cancellationToken).ConfigureAwait(false);
    }
}
