namespace DockerNetwork.Core.Naming;

/// <summary>Keeps what a search looked at.</summary>
internal sealed class LookRecorder : INameTrace
{
    private readonly List<(AskedNetwork Network, NameLook Look, NameEntry? Found)> _looks = [];

    internal IReadOnlyList<(AskedNetwork Network, NameLook Look, NameEntry? Found)> Looks => _looks;

    /// <inheritdoc/>
    public void Looked(AskedNetwork network, NameLook look, NameEntry? found) => _looks.Add((network, look, found));

    /// <summary>Whether a name was looked for on a network, whatever was found.</summary>
    internal bool Has(AskedNetwork network, string suffix) => _looks.Exists(item => item.Network == network && item.Look.Suffix == suffix);
}
