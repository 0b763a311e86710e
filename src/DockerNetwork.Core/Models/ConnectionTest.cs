namespace DockerNetwork;

/// <summary>The result of a test that tries to reach one target from one container.</summary>
public sealed record ConnectionTest
{
    /// <summary>The client container's name.</summary>
    public string From { get; internal init; } = "";

    /// <summary>The name of the container that has the address. If no container of this engine is known to have it, the
    /// target as it was given.</summary>
    public string To { get; internal init; } = "";

    /// <summary>The target as it was given: a name or an address.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The tested address; null if the name has none for the client.</summary>
    public string? IPAddress { get; internal init; }

    /// <summary>The client's network that has the address; null if none of its networks has it.</summary>
    public string? Network { get; internal init; }

    /// <summary>The port; null for Icmp.</summary>
    public int? Port { get; internal init; }

    /// <summary>The protocol: Tcp, Udp or Icmp.</summary>
    public ConnectionProtocol Protocol { get; internal init; }

    /// <summary>True if at least one attempt succeeded: the port accepted the connection, the echo came back, or for
    /// Udp a datagram came back.</summary>
    public bool Succeeded { get; internal init; }

    /// <summary>The median of the successful attempts, in milliseconds. For Icmp it is the time of the echo. For Tcp
    /// and Udp it is measured in the container around the tool, and includes the tool's start. Null if no attempt
    /// succeeded, or if the clock of the container's shell is not fine enough.</summary>
    public double? LatencyMs { get; internal init; }

    /// <summary>The reason for the failure; null if the test succeeded.</summary>
    public ConnectionFailure? Reason { get; internal init; }

    /// <summary>The result in a sentence.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The commands that would repair it, separated by semicolons; null if none is known. If the name can mean
    /// several containers, one line for each, of which one is enough.</summary>
    public string? RecommendedAction { get; internal init; }

    /// <summary>The engine that both are on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The result in a sentence.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
