using System.Management.Automation;
using DockerNetwork.Binding;

namespace DockerNetwork;

/// <summary>A parameter value that refers to services of a swarm. PowerShell makes it from a string, a
/// <see cref="Service"/> or a row.</summary>
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

    /// <summary>Refers to the service that a row describes, by Id or Name.</summary>
    /// <param name="row">An object after Select-Object, a job, Clixml or JSON, or a row of a CSV file. Its Engine, if
    /// it has one, is the service's engine.</param>
    /// <exception cref="PSInvalidCastException">The row describes no service.</exception>
    public ServiceReference(PSObject row) : base(new RowIdentity(row, "Service", "Driver", "Service"))
    {
    }
}
