namespace DockerNetwork.Core.Drivers;

/// <summary>What is known of one network driver on one platform.</summary>
/// <param name="Name">Its name, as -Driver takes it.</param>
/// <param name="Platform">Where it is.</param>
/// <param name="Meaning">What its networks are, in a few words.</param>
/// <param name="Scopes">How far its networks can reach, its own choice first.</param>
/// <param name="Options">The options of its networks.</param>
internal sealed record DriverKnowledge(
    string Name, DriverPlatform Platform, string Meaning, IReadOnlyList<string> Scopes,
    IReadOnlyList<DriverOption> Options)
{
    /// <summary>Docker's own network, where the driver has that one alone and takes no second; else null.</summary>
    internal string? OnlyNetwork { get; init; }
}
