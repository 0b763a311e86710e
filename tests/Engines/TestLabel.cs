namespace DockerNetwork.Testing;

/// <summary>The mark on everything that a run makes on an engine, by which it is found and removed again.</summary>
public static class TestLabel
{
    /// <summary>The label's key. Its value is the id of the run, so that two runs on one engine leave each other
    /// alone.</summary>
    public const string Key = "dockernetwork.test";
}
