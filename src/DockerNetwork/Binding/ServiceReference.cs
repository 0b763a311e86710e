namespace DockerNetwork;

/// <summary>How a parameter names services of a swarm. Made by PowerShell from a string or a
/// <see cref="Service"/>.</summary>
public sealed class ServiceReference : ObjectReference
{
    /// <summary>From a name, a full id, an id prefix or a wildcard; the first of these that fits, in this
    /// order.</summary>
    /// <param name="text">What the user wrote.</param>
    public ServiceReference(string text) : base(text)
    {
    }

    /// <summary>From a service: by its id, on the engine that gave it.</summary>
    /// <param name="service">A service that the module gave.</param>
    public ServiceReference(Service service) : base(service.Id, service.Name, service.Engine)
    {
    }
}
