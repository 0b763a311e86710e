namespace DockerNetwork;

/// <summary>A parameter value that refers to services of a swarm. PowerShell makes it from a string or a
/// <see cref="Service"/>.</summary>
public sealed class ServiceReference : ObjectReference
{
    /// <summary>Refers to services by name, full id, id prefix or wildcard. The first of these that matches wins, in
    /// this order.</summary>
    /// <param name="text">The text that the user wrote.</param>
    public ServiceReference(string text) : base(text)
    {
    }

    /// <summary>Refers to a service by its id, on the engine that returned it.</summary>
    /// <param name="service">A service that the module returned.</param>
    public ServiceReference(Service service) : base(service.Id, service.Name, service.Engine)
    {
    }
}
