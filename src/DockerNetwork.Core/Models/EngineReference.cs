namespace DockerNetwork;

/// <summary>A reference to the engine that an object came from. A cmdlet that receives the object works on this
/// engine.</summary>
public sealed record EngineReference
{
    /// <summary>The name of the docker context, or null if the engine was found by its address alone.</summary>
    public string? Context { get; internal init; }

    /// <summary>The address, such as <c>unix:///var/run/docker.sock</c> or <c>tcp://lab:2376</c>.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>The context's name if there is one, otherwise the address.</summary>
    /// <returns>A short name for a table cell.</returns>
    public override string ToString() => Context ?? Address;
}
