namespace DockerNetwork.Core.Naming;

/// <summary>Is told of each look into a network's records while a name is searched.</summary>
internal interface INameTrace
{
    /// <summary>A network was asked.</summary>
    /// <param name="network">The network.</param>
    /// <param name="look">What was looked for there.</param>
    /// <param name="found">What it had; null where it had nothing.</param>
    void Looked(SearchedNetwork network, NameLookup look, NameEntry? found);
}
