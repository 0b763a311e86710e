using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>The endpoints that a user asks for on a new container. The cmdlets that create containers share
/// it.</summary>
internal sealed class EndpointPlan(
    IReadOnlyList<NetworkAttachment> attachments, IReadOnlyList<string> aliases, string? address, string? mac)
{
    private readonly List<string> _ignored = [];

    /// <summary>A sentence for each driver option that has no effect on the networks that <see cref="On"/>
    /// found.</summary>
    internal IReadOnlyList<string> Ignored => _ignored;

    /// <summary>The engine that the network objects came from. Null if there are no objects.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: they came from several engines.</exception>
    internal EngineReference? Engine()
    {
        EngineReference[] engines =
        [
            .. attachments.Select(attachment => attachment.Network().Engine).OfType<EngineReference>().Distinct()];
        return engines.Length < 2 ? engines.FirstOrDefault() : throw Invalid(
            $"A container cannot be on networks of several engines: {string.Join(", ", engines.AsEnumerable())}. Give "
                + "networks of one.");
    }

    /// <summary>Finds every network before anything is created.</summary>
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
            _ignored.AddRange(IgnoredSettings.Endpoint(endpoint, network.Driver, session.Engine.IsWindows));
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

    /// <summary>Gets the key of an endpoint: the network's name, because the engine keys a container's endpoints by it.
    /// Returns the id instead if the engine would read the name as something else: a network mode, the id of another
    /// network, or one of several networks with this name (engines before API 1.44).</summary>
    private static string Key(EngineCache session, Network network)
    {
        string name = network.Name;
        IReadOnlyList<Network> meant = ReferenceRule.Find(name, session.Networks, item => item.Id, item => item.Name);
        return !PredefinedNames.IsContainerMode(name) && meant.All(item => item.Id == network.Id) ? name : network.Id;
    }

    /// <summary>Gets the network's id. Empty for a network of a swarm that a worker does not know yet, because only its
    /// name is known.</summary>
    private static string IdOf(Network network) => network.Id == network.Name ? "" : network.Id;

    /// <summary>Refuses two networks of one name: the engine keeps one endpoint of a container under a network's name
    /// and loses the others.</summary>
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

        if (mac is not null && endpoint.MacAddress is not null)
            throw Invalid("The MAC address is given twice, as -MacAddress and in -Network.");

        return endpoint with
        {
            Aliases = new(endpoint.Aliases.Concat(aliases)),
            IPv4Address = address ?? endpoint.IPv4Address,
            MacAddress = mac?.Replace('-', ':') ?? endpoint.MacAddress,
        };
    }

    /// <summary>Refuses -Alias, -IPAddress and -MacAddress unless there is exactly one network.</summary>
    private void Demand()
    {
        if (attachments.Count == 1 || (aliases.Count == 0 && address is null && mac is null))
            return;

        throw Invalid(attachments.Count == 0
            ? "-Alias, -IPAddress and -MacAddress are settings on a network. Give it with -Network."
            : $"-Alias, -IPAddress and -MacAddress do not say which of the {attachments.Count} networks they are for. "
                + $"Give them there: -Network @{{ Name = '{attachments[0]}'; Alias = 'db' }}, ….");
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
