namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Receives each lookup in a network's records during a search for a name.</summary>
internal interface INameTrace
{
    /// <summary>Records a lookup on a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="look">The lookup.</param>
    /// <param name="found">The entry that the network has for the name; null if it has none.</param>
    void Looked(SearchedNetwork network, NameLookup look, NameEntry? found);
}
