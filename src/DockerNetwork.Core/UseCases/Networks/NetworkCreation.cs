using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Creates a network after a check for predictable errors.</summary>
internal static class NetworkCreation
{
    // Limits the wait to ten seconds in total.
    private const int Looks = 100;
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Checks a request for predictable errors, and finds an existing network that fulfills it.</summary>
    /// <param name="request">The network to make.</param>
    /// <param name="engine">The engine. It gets no request.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <param name="ifNotExists">True if an existing network of this name with these settings is accepted.</param>
    /// <returns>The existing network that is accepted; null if the network can be created.</returns>
    /// <exception cref="DockerNetworkException">NetworkPredefined, NetworkAlreadyExists, NetworkDiffers,
    /// NetworkAmbiguous, AddressOverlap, AddressInvalid, RequestInvalid, UnsupportedByEngine.</exception>
    internal static Network? Check(
        NetworkRequest request, INetworkEngine engine, IReadOnlyList<Network> networks, bool ifNotExists)
    {
        NetworkNameCheck.Demand(request.Name, engine.IsWindows);
        SettingCheck.Network(request);
        DriverCheck.Network(request, engine.IsWindows);
        SettingCheck.HasAddresses(request);
        WideSubnet.Pools(request, engine.Api);
        Network? there = NetworkNameCheck.Find(request.Name, networks, ifNotExists);
        if (there is null)
            AddressCheck.Pools(WithSettings(request, networks), networks);
        else
            NetworkComparison.Demand(request, there);

        return there;
    }

    /// <summary>Creates the network. If it cannot be inspected afterwards, removes it again.</summary>
    /// <returns>The network, as the engine reports it.</returns>
    /// <exception cref="DockerNetworkException">The errors of <see cref="INetworkOperations.CreateAsync"/> and
    /// <see cref="INetworkOperations.InspectAsync"/>.</exception>
    internal static async Task<Network> RunAsync(
        INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        string id = await CreateAsync(engine, request, cancellationToken).ConfigureAwait(false);
        Rollback undoing = new(
            engine.Reference,
            "network",
            ShortIds.Of(id),
            $"Remove-DockerNetwork '{request.Name}'",
            token => engine.Networks.RemoveAsync(id, token),
            FailureKind.NetworkNotFound);
        return await undoing.OnFailureAsync(() => AllottedAsync(engine, id, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Waits for a swarm to assign the driver and the subnets, which it does shortly after it has accepted the
    /// request (moby/swarmkit manager/allocator/network.go). If the swarm has none to assign, returns the network as it
    /// is.</summary>
    private static async Task<Network> AllottedAsync(
        INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        Network network = await engine.Networks.InspectAsync(id, cancellationToken).ConfigureAwait(false);
        for (int look = 1; network.Driver.Length == 0 && look < Looks; look++)
        {
            await Task.Delay(LookPause, cancellationToken).ConfigureAwait(false);
            network = await engine.Networks.InspectAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return MemberOwner.WithContainersOnly(network);
    }

    /// <summary>Adds the subnets of the config-only network that the new network takes its settings from.</summary>
    private static NetworkRequest WithSettings(NetworkRequest request, IReadOnlyList<Network> networks) =>
        networks.FirstOrDefault(network => network.ConfigOnly && network.Name == request.ConfigFrom) is Network source
            ? request with { Pools = source.Pools, IpamDriver = source.IpamDriver }
            : request;

    private static async Task<string> CreateAsync(
        INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await LostResponse.MakeAsync(
                late => engine.Networks.CreateAsync(request, late),
                token => FindAsync(engine, request, token),
                $"Get-DockerNetwork '{request.Name}' shows it",
                cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.EngineRefused && UnknownDriver.IsOf(request, engine.IsWindows))
        {
            throw UnknownDriver.WithQuestion(failure, request, engine.IsWindows);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.AddressOverlap)
        {
            await NameOverlapAsync(engine, request, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Names the network that a subnet overlaps, because the engine does not name it. Another client created
    /// that network after the list was read.</summary>
    /// <exception cref="DockerNetworkException">AddressOverlap, naming the network.</exception>
    private static async Task NameOverlapAsync(
        INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> networks;
        try
        {
            networks = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException)
        {
            return;
        }

        AddressCheck.Pools(WithSettings(request, networks), networks);
    }

    /// <summary>Finds the created network. No network had the name before, so a network that has the name and every
    /// requested setting is the requested network.</summary>
    private static async Task<string?> FindAsync(
        INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        Network[] named = [
            .. (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false))
            .Where(network => network.Name == request.Name)];
        return named.Length == 1 && !NetworkComparison.Differences(request, named[0]).Any() ? named[0].Id : null;
    }
}
