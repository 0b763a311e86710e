namespace DockerNetwork.Testing;

/// <summary>The label on everything that a run creates on an engine, by which it is found and removed.</summary>
public static class TestLabel
{
    /// <summary>The label's key. Its value is the id of the run, so that two runs on one engine do not affect each
    /// other.</summary>
    public const string Key = "dockernetwork.test";
}
