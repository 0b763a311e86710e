namespace DockerNetwork;

/// <summary>What came of trying to reach one target from one container.</summary>
public sealed record ConnectionTest
{
    /// <summary>The asking container's name.</summary>
    public string From { get; internal init; } = "";

    /// <summary>The name of the container that has the address; what was asked where no container of this engine is
    /// known to have it.</summary>
    public string To { get; internal init; } = "";

    /// <summary>What was asked: a name, or an address as it was given.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The address that was tried; null where the name has none for the client.</summary>
    public string? IPAddress { get; internal init; }

    /// <summary>The client's network that has the address; null where none of its networks has.</summary>
    public string? Network { get; internal init; }

    /// <summary>The port; null for Icmp.</summary>
    public int? Port { get; internal init; }

    /// <summary>Tcp, Udp or Icmp.</summary>
    public ConnectionProtocol Protocol { get; internal init; }

    /// <summary>Whether at least one attempt got through: the port took the connection, the echo came back, or for Udp
    /// a datagram came back.</summary>
    public bool Succeeded { get; internal init; }

    /// <summary>The median of the attempts that got through, in milliseconds: for Icmp the time of the echo; for Tcp
    /// and Udp measured in the container around the tool, whose start is part of it. Null where none got through, or
    /// where the container's shell has no clock that is fine enough.</summary>
    public double? LatencyMs { get; internal init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public ConnectionFailure? Reason { get; internal init; }

    /// <summary>All of it in a sentence.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The commands that would mend it, separated by semicolons; null where none is known.</summary>
    public string? RecommendedAction { get; internal init; }

    /// <summary>The engine that both are on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The sentence.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
