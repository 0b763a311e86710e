namespace DockerNetwork.Testing;

/// <summary>The settings of one run of a command on an engine.</summary>
/// <param name="Id">A unique id; the value of the label <see cref="TestLabel.Key"/>.</param>
/// <param name="IsPrivate">True if only this run uses the engine.</param>
/// <param name="Log">Receives the progress messages.</param>
internal sealed record RunContext(string Id, bool IsPrivate, TextWriter Log)
{
    /// <summary>Returns the name of an image that the run builds. On a shared engine each run has its own
    /// tag.</summary>
    public string OwnImage(string name) => $"dockernetwork/{name}:{(IsPrivate ? "latest" : Id)}";
}
