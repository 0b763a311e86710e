using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Makes a network, after what can be known to fail was looked for.</summary>
internal static class NetworkCreation
{
    // Ten seconds in all.
    private const int Looks = 100;
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Says what is in the way of a request, or finds that it is there already.</summary>
    /// <param name="request">The network to make.</param>
    /// <param name="engine">The engine. It is not asked.</param>
    /// <param name="networks">The engine's networks.</param>
    /// <param name="ifNotExists">Whether a network of this name with these settings will do.</param>
    /// <returns>The network that is there and will do, or null: it can be made.</returns>
    /// <exception cref="DockerNetworkException">NetworkPredefined, NetworkAlreadyExists, NetworkDiffers,
    /// NetworkAmbiguous, AddressOverlap, AddressInvalid, RequestInvalid, UnsupportedByEngine.</exception>
    internal static Network? Check(
        NetworkRequest request, INetworkEngine engine, IReadOnlyList<Network> networks, bool ifNotExists)
    {
        NetworkNameCheck.Demand(request.Name, engine.IsWindows);
        SettingCheck.Network(request);
        DriverCheck.Network(request, engine.IsWindows);
        WideSubnet.Pools(request, engine.Api);
        Network? there = NetworkNameCheck.Find(request.Name, networks, ifNotExists);
        if (there is null)
            AddressCheck.Pools(WithSettings(request, networks), networks);
        else
            NetworkComparison.Demand(request, there);

        return there;
    }

    /// <summary>Makes it. Where it cannot be looked at then, it is removed again.</summary>
    /// <returns>It, as the engine has it.</returns>
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

    /// <summary>A swarm gives a new network its driver and its subnets a moment after it has taken the request
    /// (moby/swarmkit manager/allocator/network.go). Where it has none to give, that is what is there to see.</summary>
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

    /// <summary>A network takes its subnets from the config-only network that it is made from.</summary>
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
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.AddressOverlap)
        {
            await NameOverlapAsync(engine, request, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The engine does not name the network that a subnet overlaps: another client made it after the
    /// list was read.</summary>
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

    /// <summary>None had the name before; one that has it now, and every setting that was asked for, is what was asked
    /// for.</summary>
    private static async Task<string?> FindAsync(
        INetworkEngine engine, NetworkRequest request, CancellationToken cancellationToken)
    {
        Network[] named = [
            .. (await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false))
            .Where(network => network.Name == request.Name)];
        return named.Length == 1 && !NetworkComparison.Differences(request, named[0]).Any() ? named[0].Id : null;
    }
}
