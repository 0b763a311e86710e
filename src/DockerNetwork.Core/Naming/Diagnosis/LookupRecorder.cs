namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Records the lookups of a search.</summary>
internal sealed class LookupRecorder : INameTrace
{
    private readonly List<(SearchedNetwork Network, NameLookup Look, NameEntry? Found)> _looks = [];

    internal IReadOnlyList<(SearchedNetwork Network, NameLookup Look, NameEntry? Found)> Looks => _looks;

    /// <inheritdoc/>
    public void Looked(SearchedNetwork network, NameLookup look, NameEntry? found) =>
        _looks.Add((network, look, found));

    /// <summary>True if the search looked for a name on a network, with or without a result.</summary>
    internal bool Has(SearchedNetwork network, string suffix) =>
        _looks.Exists(item => item.Network == network && item.Look.Suffix == suffix);
}
