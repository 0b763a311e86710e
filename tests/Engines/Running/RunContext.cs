namespace DockerNetwork.Testing;

/// <summary>What belongs to one run of a command on an engine.</summary>
/// <param name="Id">Different for every run; the value of the label <see cref="TestLabel.Key"/>.</param>
/// <param name="IsPrivate">Whether the engine is this run's alone.</param>
/// <param name="Log">Where progress is told.</param>
internal sealed record RunContext(string Id, bool IsPrivate, TextWriter Log)
{
    /// <summary>The name of an image of our own: on an engine that others use too, each run has its own tag.</summary>
    public string OwnImage(string name) => $"dockernetwork/{name}:{(IsPrivate ? "latest" : Id)}";
}
