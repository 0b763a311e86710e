using System.Management.Automation;
using HelpBuilder;

namespace DockerNetwork.HelpTests;

/// <summary>The settings of a parameter, from the cmdlet or from its page.</summary>
internal sealed record Settings(
    string Name, string Type, bool Required, string Position, string Pipeline, bool Wildcards, string Aliases,
    string Values)
{
    internal static Settings Of(CommandParameterInfo use) => new(
        use.Name,
        Bare(use.ParameterType).Name,
        use.IsMandatory,
        use.Position < 0 ? "Named" : $"{use.Position}",
        Ways(use),
        use.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
        string.Join(", ", use.Aliases),
        string.Join(", ", ValuesOf(use)));

    internal static Settings Of(string name, ParameterFacet facet) => new(
        name, facet.Type, facet.Required, facet.Position, facet.Pipeline, facet.Wildcards,
        string.Join(", ", facet.Aliases), string.Join(", ", facet.AcceptedValues));

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Ways(CommandParameterInfo use) =>
        (use.ValueFromPipelineByPropertyName, use.ValueFromPipeline) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByPropertyName)",
        (false, true) => "True (ByValue)",
        _ => "False",
    };

    private static IEnumerable<string> ValuesOf(CommandParameterInfo use)
    {
        if (use.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is ValidateSetAttribute set)
            return set.ValidValues;

        return Bare(use.ParameterType).IsEnum ? Enum.GetNames(Bare(use.ParameterType)) : [];
    }
}
