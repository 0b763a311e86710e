namespace DockerNetwork.Testing;

/// <summary>Something that tests have left on an engine.</summary>
/// <param name="Kind">container, network, volume or image.</param>
/// <param name="Name">Its name, or its id where it has none.</param>
/// <param name="Path">What a DELETE request removes it by.</param>
internal sealed record Leftover(string Kind, string Name, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}
