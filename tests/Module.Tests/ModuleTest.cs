using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A test class's session and its place on the engine; a new one for each test.</summary>
public abstract class ModuleTest(EngineFixture engine) : IAsyncLifetime
{
    protected EngineFixture Engine { get; } = engine;

    protected TestResources Ground { get; } = new(engine);

    protected TestShell Shell { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Shell.Dispose();
        await Ground.DisposeAsync();
    }

    /// <summary>The error id that a cmdlet's errors carry.</summary>
    protected static string Id(string kind, string cmdlet) =>
        $"{kind},DockerNetwork.Commands.{cmdlet.Replace("-", "", StringComparison.Ordinal)}Command";
}
