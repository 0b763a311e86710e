namespace DockerNetwork.Core.Naming;

/// <summary>Keeps what a search looked at.</summary>
internal sealed class LookupRecorder : INameTrace
{
    private readonly List<(SearchedNetwork Network, NameLookup Look, NameEntry? Found)> _looks = [];

    internal IReadOnlyList<(SearchedNetwork Network, NameLookup Look, NameEntry? Found)> Looks => _looks;

    /// <inheritdoc/>
    public void Looked(SearchedNetwork network, NameLookup look, NameEntry? found) =>
        _looks.Add((network, look, found));

    /// <summary>Whether a name was looked for on a network, whatever was found.</summary>
    internal bool Has(SearchedNetwork network, string suffix) =>
        _looks.Exists(item => item.Network == network && item.Look.Suffix == suffix);
}
