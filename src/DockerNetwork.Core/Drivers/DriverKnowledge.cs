namespace DockerNetwork.Core.Drivers;

/// <summary>The facts about one network driver on one platform.</summary>
/// <param name="Name">The name, as -Driver accepts it.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Meaning">A short description of its networks.</param>
/// <param name="Scopes">The possible scopes of its networks, the default first.</param>
/// <param name="Options">The options of its networks.</param>
internal sealed record DriverKnowledge(
    string Name, DriverPlatform Platform, string Meaning, IReadOnlyList<string> Scopes,
    IReadOnlyList<DriverOption> Options)
{
    /// <summary>The driver's only network, if Docker predefines it and the driver accepts no second one; otherwise
    /// null.</summary>
    internal string? OnlyNetwork { get; init; }
}
