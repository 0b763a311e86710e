namespace DockerNetwork.Core.Engine;

/// <summary>A network or container that was found: its id for requests, its name for messages.</summary>
/// <param name="Id">The full id.</param>
/// <param name="Name">The name.</param>
internal sealed record ResourceId(string Id, string Name)
{
    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
