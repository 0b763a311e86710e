namespace DockerNetwork.Core.Drivers;

/// <summary>An option of a network driver.</summary>
/// <param name="Key">Its key. Case counts.</param>
/// <param name="Meaning">What it does, in a few words.</param>
/// <param name="Value">What it can be set to.</param>
/// <param name="Since">From when on engines have it; null for every engine since 20.10. One that is older ignores it
/// without a word.</param>
internal sealed record DriverOption(string Key, string Meaning, OptionValue Value, ApiLevel? Since = null)
{
    /// <summary>Values that came later than the option.</summary>
    internal IReadOnlyDictionary<string, ApiLevel> LaterValues { get; init; } = new Dictionary<string, ApiLevel>();

    /// <summary>What setting it to a value takes.</summary>
    internal ApiLevel? SinceOf(string value) => LaterValues.TryGetValue(value, out ApiLevel? later) ? later : Since;
}
