namespace HelpBuilder;

/// <summary>The settings of a parameter, from the yaml block below its text.</summary>
/// <param name="lines">The block's lines, each <c>Key: value</c>.</param>
internal sealed class ParameterFacet(IEnumerable<string> lines)
{
    private const string EverySet = "(All)";

    private readonly Dictionary<string, string> _values = lines
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2)
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The type's short name, such as <c>String[]</c>.</summary>
    internal string Type => Value("Type");

    /// <summary>The parameter sets that these settings apply to.</summary>
    internal IReadOnlyList<string> Sets => List("Parameter Sets");

    /// <summary>Other names of the parameter.</summary>
    internal IReadOnlyList<string> Aliases => List("Aliases");

    /// <summary>The accepted values; empty if there is no such list.</summary>
    internal IReadOnlyList<string> AcceptedValues => List("Accepted values");

    /// <summary>True if the parameter is mandatory.</summary>
    internal bool Required => Is("Required");

    /// <summary>The position, or <c>Named</c>.</summary>
    internal string Position => Value("Position");

    /// <summary>The default value.</summary>
    internal string Default => Value("Default value");

    /// <summary><c>False</c>, or <c>True</c> with the ways of binding in brackets.</summary>
    internal string Pipeline => Value("Accept pipeline input");

    /// <summary>True if wildcards are accepted.</summary>
    internal bool Wildcards => Is("Accept wildcard characters");

    /// <summary>True if the parameter is a switch.</summary>
    internal bool IsSwitch => Type == "SwitchParameter";

    /// <summary>True if the parameter accepts several values.</summary>
    internal bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>True if these settings apply to a parameter set; null is the only set.</summary>
    internal bool IsIn(string? set) => set is null || Sets.Contains(EverySet) || Sets.Contains(set);

    private string Value(string key) => _values.GetValueOrDefault(key, "");

    private bool Is(string key) => string.Equals(Value(key), "True", StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<string> List(string key) =>
        Value(key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
