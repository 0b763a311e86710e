namespace DockerNetwork.Testing;

/// <summary>The engine that a test project runs on, as <c>Engines run</c> has prepared it. Each test class or
/// collection creates one.</summary>
public sealed class EngineFixture : IDisposable
{
    /// <summary>Reads the variables that <c>Engines run</c> has set.</summary>
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

    /// <summary>A direct client of the engine, to compare the module's output with.</summary>
    public EngineApi Api { get; }

    /// <summary>The images on the engine.</summary>
    public TestImages Images { get; }

    /// <summary>The value of the label <see cref="TestLabel.Key"/> on every object of this run.</summary>
    public string Run { get; }

    /// <summary>True if only this run uses the engine.</summary>
    public bool IsPrivate { get; }

    /// <summary>Makes a name that nothing else on the engine has.</summary>
    /// <param name="stem">The beginning of the name.</param>
    /// <returns>The stem and eight letters or digits.</returns>
    public static string UniqueName(string stem) => $"{stem}-{Guid.NewGuid().ToString("N")[..8]}";

    /// <inheritdoc/>
    public void Dispose() => Api.Dispose();

    private static string Read(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException(
            $"{variable} is not set. These tests need an engine and its images: run ./build.sh test, or Engines run -- "
                + "<the test program>.");
}
