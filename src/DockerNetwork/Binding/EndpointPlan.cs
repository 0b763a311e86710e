using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>A new container's places on networks, as a user asks for them: what is shared by the cmdlets that make one.</summary>
internal sealed class EndpointPlan(IReadOnlyList<NetworkAttachment> attachments, IReadOnlyList<string> aliases, string? address)
{
    /// <summary>The engine that the networks' objects came from, or null where none says.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid where they came from several.</exception>
    internal EngineReference? Engine()
    {
        EngineReference[] engines = [.. attachments.Select(attachment => attachment.Network().Engine).OfType<EngineReference>().Distinct()];
        return engines.Length < 2 ? engines.FirstOrDefault() : throw Invalid(
            $"A container cannot be on networks of several engines: {string.Join(", ", engines.AsEnumerable())}. Give networks of one.");
    }

    /// <summary>Finds every network before anything is made.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous, AddressInvalid, RequestInvalid.</exception>
    internal IReadOnlyList<EndpointRequest> On(EngineSession session)
    {
        Demand();
        List<EndpointRequest> endpoints = [];
        foreach (NetworkAttachment attachment in attachments)
        {
            Network network = Find(session, attachment.Network());
            EndpointRequest endpoint = Complete(attachment.Endpoint(Key(session, network)));
            if (endpoints.Any(other => other.Network == endpoint.Network))
                throw Invalid($"Network '{network}' is named twice in -Network. Give it once, with all its settings.");

            DriverCheck.Endpoint(endpoint, new Handle(network.Id, network.Name), session.Engine.IsWindows);
            AddressCheck.Endpoint(endpoint, network);
            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    private static Network Find(EngineSession session, NetworkReference reference)
    {
        IReadOnlyList<Network> found = session.MatchToJoin(reference);
        if (found.Count != 1 || (reference.Handle is null && NamePattern.IsPattern(reference.Text) && found[0].Name != reference.Text))
            throw Invalid($"'{reference.Text}' is a wildcard. A new container's networks are named one by one.");

        return found[0];
    }

    /// <summary>The name, since the engine keys a container's endpoints by it; the id where the name is there twice (engines before API 1.44).</summary>
    private static string Key(EngineSession session, Network network) =>
        session.Networks.Count(other => other.Name == network.Name) == 1 ? network.Name : network.Id;

    private EndpointRequest Complete(EndpointRequest endpoint)
    {
        if (address is not null && endpoint.IPv4Address is not null)
            throw Invalid("The address is given twice, as -IPAddress and in -Network.");

        return endpoint with { Aliases = new(endpoint.Aliases.Concat(aliases)), IPv4Address = address ?? endpoint.IPv4Address };
    }

    /// <summary>-Alias and -IPAddress are for the one network.</summary>
    private void Demand()
    {
        if (attachments.Count == 1 || (aliases.Count == 0 && address is null))
            return;

        throw Invalid(attachments.Count == 0
            ? "-Alias and -IPAddress are settings on a network. Give it with -Network."
            : $"-Alias and -IPAddress do not say which of the {attachments.Count} networks they are for. Give them there: -Network @{{ Name = '{attachments[0]}'; Alias = 'db' }}, ….");
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
