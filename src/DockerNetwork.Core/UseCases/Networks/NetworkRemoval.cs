using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Removes a network. If it is in use, the error names its users.</summary>
internal static class NetworkRemoval
{
    /// <summary>The maximum number of names in a suggested command, because nobody would type a longer list.</summary>
    private const int MostTyped = 8;

    /// <summary>Removes the network.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="force">True to disconnect its endpoints first, including those of stopped containers and those
    /// without a container. Never disconnects endpoints of a swarm.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkInUse (naming the endpoints),
    /// NetworkPredefined, EngineRefused.</exception>
    internal static async Task RunAsync(
        INetworkEngine engine, ResourceId network, bool force, CancellationToken cancellationToken)
    {
        IReadOnlyList<ResourceId>? members = force
            ? await MembersAsync(engine, network, cancellationToken).ConfigureAwait(false)
            : null;
        await RunAsync(engine, network, members, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the network after disconnecting the given endpoints.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="members">The endpoints to disconnect first, as <see cref="MembersAsync"/> found them. Null for
    /// none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DockerNetworkException">The same errors.</exception>
    internal static async Task RunAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<ResourceId>? members,
        CancellationToken cancellationToken)
    {
        await new SwarmRemovalCheck(engine, network).DemandAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> taken =
            await ClearAsync(engine, network, members ?? [], cancellationToken).ConfigureAwait(false);
        try
        {
            await engine.Networks.RemoveAsync(network.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NetworkInUse)
        {
            throw await InUseAsync(engine, network, failure, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (taken.Count > 0)
        {
            throw new DockerNetworkException(
                failure.Kind, $"{failure.Message} Already disconnected from it: {string.Join(", ", taken)}.", failure);
        }
    }

    /// <summary>Disconnects endpoints from the network.</summary>
    /// <returns>The names of the disconnected endpoints.</returns>
    private static async Task<IReadOnlyList<string>> ClearAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<ResourceId> members,
        CancellationToken cancellationToken)
    {
        List<string> taken = [];
        foreach (ResourceId member in members)
        {
            try
            {
                await EndpointRemoval.RunAsync(engine, network, member, force: true, cancellationToken)
                    .ConfigureAwait(false);
                taken.Add(member.Name);
            }
            catch (DockerNetworkException failure)
                when (failure.Kind is FailureKind.NotConnected or FailureKind.ContainerNotFound)
            {
                // Skips an endpoint that was disconnected in the meantime.
            }
            catch (DockerNetworkException failure) when (taken.Count > 0)
            {
                throw new DockerNetworkException(failure.Kind,
                    $"{failure.Message} Already disconnected from '{network}': {string.Join(", ", taken)}.", failure);
            }
        }

        return taken;
    }

    /// <summary>Lists everything on the network: the containers that refer to it, and the endpoints that only its
    /// inspect shows.</summary>
    internal static async Task<IReadOnlyList<ResourceId>> MembersAsync(
        INetworkEngine engine, ResourceId network, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Container>> containers = engine.Containers.ListAsync(cancellationToken);
        Task<Network> inspected = engine.Networks.InspectAsync(network.Id, cancellationToken);
        await Task.WhenAll(containers, inspected).ConfigureAwait(false);

        IReadOnlyList<Container> all = await containers.ConfigureAwait(false);

        // Skips endpoints in a sandbox of the engine itself, such as a load balancer, because they go with the network.
        HashSet<string> ids = [.. all.Select(container => container.Id)];
        IEnumerable<ResourceId> ghosts = (await inspected.ConfigureAwait(false)).Containers
            .Where(member => MemberOwner.IsGhost(member, ids))
            .Select(member => new ResourceId(MemberOwner.HasNoSandbox(member) ? member.Name : member.Id, member.Name));
        return [.. Members(all, network), .. ghosts];
    }

    /// <summary>Lists the containers that refer to the network.</summary>
    internal static IReadOnlyList<ResourceId> Members(IEnumerable<Container> containers, ResourceId network) =>
    [
        .. containers
            .Where(container => container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))
            .Select(container => new ResourceId(container.Id, container.Name))];

    private static async Task<DockerNetworkException> InUseAsync(
        INetworkEngine engine, ResourceId network, DockerNetworkException failure, CancellationToken cancellationToken)
    {
        IReadOnlyList<ResourceId> members = await MembersAsync(engine, network, cancellationToken)
            .ConfigureAwait(false);
        if (members.Count > 0)
            return InUse(network, members, failure);

        IReadOnlyList<Network> all = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        return SettingsInUse(network, all, failure) ?? failure;
    }

    /// <summary>Makes the error for a config-only network that other networks take their settings from.</summary>
    /// <returns>Null if no network does.</returns>
    internal static DockerNetworkException? SettingsInUse(
        ResourceId network, IEnumerable<Network> all, Exception? cause = null)
    {
        string[] users = [
            .. all.Where(other => other.ConfigFrom == network.Name).Select(other => other.Name)
            .OrderBy(name => name, StringComparer.Ordinal)];
        (string take, string them) =
            users.Length == 1 ? ("takes its", "that network") : ("take their", "those networks");
        return users.Length == 0 ? null : new DockerNetworkException(
            FailureKind.NetworkInUse,
            $"Config-only network '{network}' cannot be removed: {Joined(users, name => $"'{name}'")} {take} settings "
            + $"from it. Remove {them} first (Remove-DockerNetwork {Joined(users, CommandText.Quoted)}).",
            cause);
    }

    private static string Joined(string[] names, Func<string, string> write) => string.Join(", ", names.Select(write));

    /// <summary>Makes the error for a network that is in use.</summary>
    internal static DockerNetworkException InUse(
        ResourceId network, IEnumerable<object> members, Exception? cause = null)
    {
        string[] names = [.. members.Select(member => member.ToString())];
        string them = names.Length == 1 ? "it" : "them";
        string typed = names.Length > MostTyped ? "NAME" : string.Join(", ", names.Select(name => $"'{name}'"));
        return new DockerNetworkException(
            FailureKind.NetworkInUse,
            $"Network '{network}' is in use by {string.Join(", ", names)}. Disconnect {them} "
            + $"(Disconnect-DockerNetwork '{network}' {typed}), or use -Force to disconnect {them} and remove the "
            + "network.",
            cause);
    }
}
