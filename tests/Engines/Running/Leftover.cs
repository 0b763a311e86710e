namespace DockerNetwork.Testing;

/// <summary>An object that tests have left on an engine.</summary>
/// <param name="Kind">container, network, volume or image.</param>
/// <param name="Name">The name, or the id if it has none.</param>
/// <param name="Path">The path of the DELETE request that removes it.</param>
internal sealed record Leftover(string Kind, string Name, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}
