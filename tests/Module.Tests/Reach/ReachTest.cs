using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

/// <summary>A test that changes the environment variables of the process. No other test runs beside these classes, and
/// they restore the variables.</summary>
[Collection(Alone.Name)]
public abstract class ReachTest : ModuleTest
{
    private static readonly string[] Names =
    [
        "DOCKER_CONFIG", "DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "PATH"];
    private readonly Dictionary<string, string?> _before = Names.ToDictionary(
        name => name, Environment.GetEnvironmentVariable);

    protected ReachTest(EngineFixture engine)
        : base(engine) => Environment.SetEnvironmentVariable("DOCKER_CONFIG", Contexts.Location);

    protected ContextFolder Contexts { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach ((string name, string? value) in _before)
            Environment.SetEnvironmentVariable(name, value);

        await base.DisposeAsync();
        Contexts.Dispose();
    }
}
