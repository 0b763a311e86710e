namespace DockerNetwork;

/// <summary>The kinds of response to a service's name.</summary>
public enum ServiceEndpointMode
{
    /// <summary>A shared address per network, behind which the swarm chooses a task.</summary>
    Vip,

    /// <summary>The addresses of all its running tasks.</summary>
    Dnsrr,
}
