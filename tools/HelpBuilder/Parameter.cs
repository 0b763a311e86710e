namespace HelpBuilder;

/// <summary>A parameter of a page.</summary>
/// <param name="Name">The name, without the dash.</param>
/// <param name="Text">The description.</param>
/// <param name="Facets">The settings: one for all sets, or one for each group of sets with different settings.</param>
internal sealed record Parameter(string Name, IReadOnlyList<string> Text, IReadOnlyList<ParameterFacet> Facets)
{
    /// <summary>Returns the settings in a parameter set; the first settings if the page names none for the
    /// set.</summary>
    internal ParameterFacet In(string? set) => Facets.FirstOrDefault(facet => facet.IsIn(set)) ?? Facets[0];
}
