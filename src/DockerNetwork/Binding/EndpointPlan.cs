using System.Management.Automation;
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
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous, RequestInvalid.</exception>
    internal IReadOnlyList<EndpointRequest> On(EngineSession session)
    {
        List<EndpointRequest> endpoints = [];
        foreach (NetworkAttachment attachment in attachments)
        {
            EndpointRequest endpoint = attachment.Endpoint(Name(session, attachment.Network()));
            if (endpoints.Any(other => other.Network == endpoint.Network))
                throw Invalid($"Network '{endpoint.Network}' is named twice in -Network. Give it once, with all its settings.");

            endpoints.Add(endpoint);
        }

        return aliases.Count == 0 && address is null ? endpoints : [Complete(endpoints)];
    }

    /// <summary>The name, since the engine keys a container's endpoints by it; the id where the name is there twice (engines before API 1.44).</summary>
    private static string Name(EngineSession session, NetworkReference reference)
    {
        IReadOnlyList<Network> found = session.Match(reference);
        if (found.Count != 1 || (reference.Handle is null && WildcardPattern.ContainsWildcardCharacters(reference.Text) && found[0].Name != reference.Text))
            throw Invalid($"'{reference.Text}' is a wildcard. A new container's networks are named one by one.");

        return session.Networks.Count(network => network.Name == found[0].Name) == 1 ? found[0].Name : found[0].Id;
    }

    /// <summary>-Alias and -IPAddress are for the one network.</summary>
    private EndpointRequest Complete(List<EndpointRequest> endpoints)
    {
        if (endpoints.Count != 1)
            throw Invalid(endpoints.Count == 0
                ? "-Alias and -IPAddress are settings on a network. Give it with -Network."
                : $"-Alias and -IPAddress do not say which of the {endpoints.Count} networks they are for. Give them with it: -Network @{{ Name = '{endpoints[0].Network}'; Alias = 'db'; IPAddress = '…' }}, ….");

        if (address is not null && endpoints[0].IPv4Address is not null)
            throw Invalid("The address is given twice, as -IPAddress and in -Network.");

        return endpoints[0] with { Aliases = new(endpoints[0].Aliases.Concat(aliases)), IPv4Address = address ?? endpoints[0].IPv4Address };
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
