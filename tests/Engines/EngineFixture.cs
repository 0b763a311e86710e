namespace DockerNetwork.Testing;

/// <summary>The engine that a test project runs on, as <c>Engines run</c> has prepared it. Made once a test class or
/// collection.</summary>
public sealed class EngineFixture : IDisposable
{
    /// <summary>Reads what <c>Engines run</c> has set.</summary>
    /// <exception cref="InvalidOperationException">The tests were not started by <c>Engines run</c>.</exception>
    public EngineFixture()
    {
        Api = new EngineApi(new Uri(Read("DOCKER_HOST")));
        Images = new TestImages(Read(TestVariables.Image), Read(TestVariables.Redis), Read(TestVariables.App));
        Run = Read(TestVariables.Run);
        IsPrivate = Environment.GetEnvironmentVariable(TestVariables.Private) == "1";
    }

    /// <summary>The engine's address.</summary>
    public Uri Address => Api.Address;

    /// <summary>The engine, asked directly: what the module says is held against this.</summary>
    public EngineApi Api { get; }

    /// <summary>The images that are on it.</summary>
    public TestImages Images { get; }

    /// <summary>The value of the label <see cref="TestLabel.Key"/> that everything made in this run carries.</summary>
    public string Run { get; }

    /// <summary>Whether the engine is this run's alone.</summary>
    public bool IsPrivate { get; }

    /// <summary>Makes a name that nothing else on the engine has.</summary>
    /// <param name="stem">What it begins with.</param>
    /// <returns>The stem and eight letters or digits.</returns>
    public static string UniqueName(string stem) => $"{stem}-{Guid.NewGuid().ToString("N")[..8]}";

    /// <inheritdoc/>
    public void Dispose() => Api.Dispose();

    private static string Read(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException(
            $"{variable} is not set. These tests need an engine and its images: run ./build.sh test, or Engines run -- "
                + "<the test program>.");
}
