using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>A new container's places on networks, as a user asks for them: what is shared by the cmdlets that make
/// one.</summary>
internal sealed class EndpointPlan(
    IReadOnlyList<NetworkAttachment> attachments, IReadOnlyList<string> aliases, string? address)
{
    /// <summary>The engine that the networks' objects came from, or null where none says.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid where they came from several.</exception>
    internal EngineReference? Engine()
    {
        EngineReference[] engines =
        [
            .. attachments.Select(attachment => attachment.Network().Engine).OfType<EngineReference>().Distinct()];
        return engines.Length < 2 ? engines.FirstOrDefault() : throw Invalid(
            $"A container cannot be on networks of several engines: {string.Join(", ", engines.AsEnumerable())}. Give "
                + "networks of one.");
    }

    /// <summary>Finds every network before anything is made.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous, AddressInvalid,
    /// RequestInvalid.</exception>
    internal IReadOnlyList<EndpointRequest> On(EngineCache session)
    {
        Demand();
        List<Network> networks = [];
        List<EndpointRequest> endpoints = [];
        foreach (NetworkAttachment attachment in attachments)
        {
            Network network = Find(session, attachment.Network());
            Apart(network, networks);
            networks.Add(network);
            EndpointRequest endpoint = Complete(attachment.Endpoint(Key(session, network)));
            endpoint = endpoint with { NetworkId = IdOf(network) };
            DriverCheck.Endpoint(endpoint, new ResourceId(network.Id, network.Name), session.Engine.IsWindows);
            AddressCheck.Endpoint(endpoint, network, session.Engine.Api);
            SwarmJoinCheck.DemandAttachable(network, container: null);
            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    private static Network Find(EngineCache session, NetworkReference reference)
    {
        string text = reference.Text;
        if (reference.ResourceId is null && text.StartsWith(PredefinedNames.ContainerPrefix, StringComparison.Ordinal))
            throw Invalid(
                $"Docker reads '{text}' as the mode \"in the network of that container\", which is not a network. "
                + $"Give networks; one of that name by its object: -Network (Get-DockerNetwork '{text}').");

        IReadOnlyList<Network> found = session.MatchToJoin(reference);
        if (
            found.Count != 1
            || (
                reference.ResourceId is null && NamePattern.IsPattern(reference.Text) && found[0].Name != reference.Text
            ))
            throw Invalid($"'{reference.Text}' is a wildcard. A new container's networks are named one by one.");

        return found[0];
    }

    /// <summary>The name, since the engine keys a container's endpoints by it; the id where the engine would read the
    /// name as something else: a mode, the id of another network, or one of several networks of the name (engines
    /// before API 1.44).</summary>
    private static string Key(EngineCache session, Network network)
    {
        string name = network.Name;
        IReadOnlyList<Network> meant = ReferenceRule.Find(name, session.Networks, item => item.Id, item => item.Name);
        return !PredefinedNames.IsContainerMode(name) && meant.All(item => item.Id == network.Id) ? name : network.Id;
    }

    /// <summary>Empty for a network of a swarm that a worker is not told of yet: only its name is known.</summary>
    private static string IdOf(Network network) => network.Id == network.Name ? "" : network.Id;

    /// <summary>The engine keeps one endpoint of a container under a network's name, and loses the others.</summary>
    private static void Apart(Network network, List<Network> others)
    {
        if (others.Find(other => other.Name == network.Name) is not Network same)
            return;

        throw same.Id == network.Id
            ? Invalid($"Network '{network}' is named twice in -Network. Give it once, with all its settings.")
            : new DockerNetworkException(
                FailureKind.NetworkAmbiguous,
                $"A container cannot be on two networks of one name: '{network}' is the name of {same.ShortId} and "
                + $"{network.ShortId}. Give one of them.");
    }

    private EndpointRequest Complete(EndpointRequest endpoint)
    {
        if (address is not null && endpoint.IPv4Address is not null)
            throw Invalid("The address is given twice, as -IPAddress and in -Network.");

        return endpoint with
        {
            Aliases = new(endpoint.Aliases.Concat(aliases)), IPv4Address = address ?? endpoint.IPv4Address,
        };
    }

    /// <summary>-Alias and -IPAddress are for the one network.</summary>
    private void Demand()
    {
        if (attachments.Count == 1 || (aliases.Count == 0 && address is null))
            return;

        throw Invalid(attachments.Count == 0
            ? "-Alias and -IPAddress are settings on a network. Give it with -Network."
            : $"-Alias and -IPAddress do not say which of the {attachments.Count} networks they are for. Give them "
                + $"there: -Network @{{ Name = '{attachments[0]}'; Alias = 'db' }}, ….");
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
