namespace DockerNetwork.Core.Drivers;

/// <summary>An option of a network driver.</summary>
/// <param name="Key">The key. It is case-sensitive.</param>
/// <param name="Meaning">A short description of its effect.</param>
/// <param name="Value">The values that it accepts.</param>
/// <param name="Since">The first engine version that has it; null for every engine since 20.10. An older engine
/// silently ignores it.</param>
internal sealed record DriverOption(string Key, string Meaning, OptionValue Value, ApiLevel? Since = null)
{
    /// <summary>The values that were added later than the option.</summary>
    internal IReadOnlyDictionary<string, ApiLevel> LaterValues { get; init; } = new Dictionary<string, ApiLevel>();

    /// <summary>Returns the first engine version that supports a value.</summary>
    internal ApiLevel? SinceOf(string value) => LaterValues.TryGetValue(value, out ApiLevel? later) ? later : Since;
}
