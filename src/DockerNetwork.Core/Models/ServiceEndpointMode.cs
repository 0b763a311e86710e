namespace DockerNetwork;

/// <summary>What the name of a service answers with.</summary>
public enum ServiceEndpointMode
{
    /// <summary>One address a network, behind which the swarm chooses a task.</summary>
    Vip,

    /// <summary>The addresses of all its running tasks.</summary>
    Dnsrr,
}
