namespace HelpBuilder;

/// <summary>A parameter of a page.</summary>
/// <param name="Name">Its name, without the dash.</param>
/// <param name="Text">What it does.</param>
/// <param name="Facets">Its settings: one for all sets, or one for each group of sets in which they differ.</param>
internal sealed record Parameter(string Name, IReadOnlyList<string> Text, IReadOnlyList<ParameterFacet> Facets)
{
    /// <summary>The settings in a parameter set; the first ones where the page names none for it.</summary>
    internal ParameterFacet In(string? set) => Facets.FirstOrDefault(facet => facet.IsIn(set)) ?? Facets[0];
}
